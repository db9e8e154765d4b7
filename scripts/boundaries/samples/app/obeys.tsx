// expects: nothing
import { ordersOf } from "@/db/queries/orders";
import { deps } from "@/lib/server/deps";

export const Page = () => <p>{String([ordersOf, deps])}</p>;

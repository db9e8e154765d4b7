// expects: lint/style/noRestrictedImports "components: props in"
import { ordersOf } from "@/db/queries/orders";

export const Orders = () => <p>{String(ordersOf)}</p>;

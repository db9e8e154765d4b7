// expects: nothing
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { orderStatuses } from "@/lib/orders/order";
import { formatCents } from "@/lib/shared/money";

export const Orders = () => (
  <Link href="/">
    <Button>{orderStatuses[0] + formatCents(1)}</Button>
  </Link>
);

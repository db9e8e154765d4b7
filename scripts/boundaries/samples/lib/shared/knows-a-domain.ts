// expects: lint/style/noRestrictedImports "lib/shared imports nothing of ours"
import { orderStatuses } from "@/lib/orders/order";

export const first = orderStatuses[0];

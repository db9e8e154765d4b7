// expects: plugin "Forged Owner"
import type { Owner } from "@/lib/identity/owner";

export const anybody = { customerId: "1" } as unknown as Owner;

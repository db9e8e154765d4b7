import type { Owner } from "@/lib/identity/owner";

/** A signed-in customer, for tests only. */
export const ownerOf = (customerId: string) =>
  ({ customerId, sessionId: "00000000-0000-4000-8000-000000000000", name: "Pessoa de teste" }) as Owner;

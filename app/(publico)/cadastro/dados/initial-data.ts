import { addressTyped } from "@/lib/identity/stored-address";
import type { readDraft } from "@/lib/server/use-cases/sign-up-draft";

type Attempt = NonNullable<Awaited<ReturnType<typeof readDraft>>>;

/** What the form begins with: what the person saved before, else what the order says. */
export function initialData({ draft, customer }: Attempt): Record<string, string> {
  if (draft) {
    const { semNumero, ...texts } = draft;
    return { ...texts, ...(semNumero && { semNumero: "on" }) };
  }
  if (!customer) return {};
  return {
    nome: customer.name,
    telefone: customer.phone,
    ...addressTyped(customer),
  };
}

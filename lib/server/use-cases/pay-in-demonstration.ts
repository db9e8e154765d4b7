import "server-only";
import { boletosOf } from "@/db/queries/boletos";
import { HOMOLOGATION_BANK } from "@/lib/billing/boleto-sheet";
import type { Owner } from "@/lib/identity/owner";
import { payAtHomologation } from "@/lib/server/adapters/homologation-desk";
import { collectNotices } from "@/lib/server/billing/collect-notices";
import type { Deps } from "@/lib/server/deps";
import { fail, ok, type Result } from "@/lib/shared/result";

export type PayInDemonstrationRefusal = { code: "not_found" | "not_open" };

/**
 * Pays a customer's boleto at the built-in bank, as they would in their bank's own program, and hears at once what that bank
 * has to tell. With a real bank there is nothing to pay at: not found.
 */
export async function payInDemonstration(
  deps: Deps,
  owner: Owner,
  { number, boletoId }: { number: string; boletoId: string },
): Promise<Result<null, PayInDemonstrationRefusal>> {
  if (deps.bank?.code !== HOMOLOGATION_BANK) return fail({ code: "not_found" });
  const billing = await boletosOf(owner, deps.db).find(number);
  const boleto = billing?.boletos.find(({ id }) => id === boletoId);
  if (boleto?.bankCode !== HOMOLOGATION_BANK) return fail({ code: "not_found" });
  const paid = await payAtHomologation(deps, { seuNumero: boleto.seuNumero });
  if (!paid.ok) return fail({ code: "not_open" });
  await collectNotices(deps);
  return ok(null);
}

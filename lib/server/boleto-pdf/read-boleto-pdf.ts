import "server-only";
import { boletosOf } from "@/db/queries/boletos";
import { ordersOf } from "@/db/queries/orders";
import type { Owner } from "@/lib/identity/owner";
import type { Deps } from "@/lib/server/deps";
import { boletoPdf } from "./boleto-pdf";
import { issuerOf } from "./issuer";
import { sheetOf } from "./sheet-of";

/**
 * A customer's boleto as a file.
 * @returns null for somebody else's, for one that does not exist, and for one that is not to be paid by
 */
export async function readBoletoPdf(
  { db, env }: Pick<Deps, "db" | "env">,
  owner: Owner,
  { number, boletoId }: { number: string; boletoId: string },
) {
  const [order, billing] = await Promise.all([
    ordersOf(owner, db).find(number),
    boletosOf(owner, db).find(number),
  ]);
  const boleto = billing?.boletos.find(({ id }) => id === boletoId);
  const issuer = boleto && issuerOf(boleto.bankCode, env.PORTAL_NAME);
  const sheet = order && issuer && sheetOf(boleto, order, issuer);
  if (!sheet) return null;
  const filename = `boleto-${order.number}.pdf`;
  return { filename, contentType: "application/pdf", content: await boletoPdf(sheet) };
}

import "server-only";
import type { Tx } from "@/db/client";
import { appendBoletoEvent, type BoletoRow, saveBoleto } from "@/db/unscoped/boletos";
import { type BoletoStatus, moveBoleto } from "@/lib/billing/boleto-moves";
import type { Cause } from "@/lib/server/use-cases/record-move";

type Fields = Parameters<typeof saveBoleto>[2];

/**
 * Moves a title on, with the event, in the transaction of whoever holds its order.
 * @throws when the move is illegal: a rule has decided before
 */
export async function moveTitle(
  tx: Tx,
  boleto: BoletoRow,
  to: BoletoStatus,
  { actor, reason }: Cause,
  fields: Fields,
  now: Date,
): Promise<BoletoRow> {
  const moved = moveBoleto(boleto, to);
  if (!moved.ok) throw new Error(`a title cannot move from ${boleto.status} to ${to}`);
  const saved = await saveBoleto(tx, boleto, { ...fields, status: to }, now);
  const step = { fromStatus: boleto.status, toStatus: to, actorType: actor.type, actor: actor.name };
  await appendBoletoEvent(tx, { ...step, boletoId: boleto.id, reason, at: now });
  return saved;
}

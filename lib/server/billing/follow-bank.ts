import "server-only";
import type { Tx } from "@/db/client";
import { type BoletoRow, saveBoleto } from "@/db/unscoped/boletos";
import { bankName } from "@/lib/billing/bank-notice";
import { movesTo } from "@/lib/billing/bank-state";
import { type BoletoStatus, isOpen, moveBoleto } from "@/lib/billing/boleto-moves";
import type { TitleAtBank } from "@/lib/server/ports/bank";
import { civilDateOf } from "@/lib/shared/dates";
import { isLateOn } from "./late";
import { moveTitle } from "./move-title";

const reasons: Partial<Record<BoletoStatus, string>> = {
  registered: "O banco registrou",
  overdue: "Venceu sem pagamento",
  rejected: "O banco recusou o registro",
  payment_notice: "O banco avisou um pagamento a caminho",
  cancelled: "O banco confirmou a baixa",
  expired: "O banco deu baixa pelo fim do prazo",
};

type Step = { to: BoletoStatus; answer: TitleAtBank; now: Date };

const isBaixaRefused = ({ status }: BoletoRow, to: BoletoStatus) =>
  status === "cancel_pending" && (to === "registered" || to === "overdue");

const atBank = ({ codes, dueOn }: TitleAtBank) => ({ ...codes, dueOn, dueWanted: null });

/** What a move writes besides the status. A baixa that was refused takes its wishes with it: nothing takes the title's place. */
function fieldsOf(boleto: BoletoRow, { to, answer, now }: Step) {
  if (to === "rejected") return { rejection: answer.rejection };
  if (to === "cancelled" || to === "expired") return { ...answer.codes, cancelledAt: now };
  if (isBaixaRefused(boleto, to)) return { baixaWantedAt: null, replacementDueOn: null };
  return boleto.registeredAt ? atBank(answer) : { ...atBank(answer), registeredAt: now };
}

const take = (tx: Tx, boleto: BoletoRow, step: Step) =>
  moveTitle(
    tx,
    boleto,
    step.to,
    {
      actor: { type: "system", name: bankName(boleto.bankCode) },
      reason: isBaixaRefused(boleto, step.to) ? "O banco recusou a baixa" : (reasons[step.to] ?? ""),
    },
    fieldsOf(boleto, step),
    step.now,
  );

/**
 * Brings a title to where its bank says that it stands, by legal moves alone: what is no such move is no news.
 * @returns the title as it is afterwards
 */
export async function followBank(
  tx: Tx,
  start: BoletoRow,
  answer: TitleAtBank,
  now: Date,
): Promise<BoletoRow> {
  const isLate = isLateOn(answer.dueOn, civilDateOf(now));
  const path = movesTo(answer.state, start.status, isLate);
  let boleto = start;
  for (const to of path) {
    if (!moveBoleto(boleto, to).ok) break;
    boleto = await take(tx, boleto, { to, answer, now });
  }
  const isUnmoved = answer.state === "registered" && boleto === start && isOpen(boleto.status);
  const isNews = boleto.dueWanted !== null || boleto.dueOn !== answer.dueOn;
  return isUnmoved && isNews ? saveBoleto(tx, boleto, atBank(answer), now) : boleto;
}

import { fail, ok, type Result } from "@/lib/shared/result";

/** Where a title stands at its bank. */
export const boletoStatuses = [
  "pending_registration",
  "registered",
  "overdue",
  "payment_notice",
  "paid",
  "paid_after_cancel",
  "cancel_pending",
  "cancelled",
  "expired",
  "rejected",
  "refunded",
] as const;
export type BoletoStatus = (typeof boletoStatuses)[number];

type Move = { from: readonly BoletoStatus[]; to: BoletoStatus; cause: string };

/** In these somebody could still pay it, or has just done so: a charge has one such title at most. */
export const openBoletoStatuses = [
  "pending_registration",
  "registered",
  "overdue",
  "payment_notice",
  "cancel_pending",
] as const satisfies BoletoStatus[];

/** Could somebody still pay it, or have they just done so? */
export const isOpen = (status: BoletoStatus): boolean =>
  (openBoletoStatuses as readonly BoletoStatus[]).includes(status);

/** In these it is at the bank and nothing has happened to it. */
const atBank = ["registered", "overdue"] as const;

/** In these it is at the bank no more, and yet old paper can be paid. */
const gone = ["cancelled", "expired", "rejected"] as const;

/**
 * Every legal move and what causes it. What is not here is refused. A bank's events come twice, late and out of order, so
 * that a payment may be known before the registration.
 */
const boletoMoves: readonly Move[] = [
  { from: ["pending_registration"], to: "registered", cause: "Entrada confirmada" },
  { from: ["pending_registration"], to: "rejected", cause: "Entrada rejeitada" },
  { from: ["registered"], to: "overdue", cause: "Venceu sem pagamento" },
  { from: ["overdue"], to: "registered", cause: "Vencimento prorrogado" },
  {
    from: ["pending_registration", ...atBank, "cancel_pending"],
    to: "payment_notice",
    cause: "Baixa operacional",
  },
  { from: ["payment_notice"], to: "registered", cause: "Baixa operacional desfeita" },
  { from: ["payment_notice"], to: "overdue", cause: "Baixa operacional desfeita depois do vencimento" },
  { from: openBoletoStatuses, to: "paid", cause: "Liquidação" },
  { from: atBank, to: "cancel_pending", cause: "Pedido de baixa" },
  { from: ["cancel_pending"], to: "registered", cause: "Pedido de baixa rejeitado" },
  { from: ["cancel_pending"], to: "overdue", cause: "Pedido de baixa rejeitado depois do vencimento" },
  { from: [...atBank, "cancel_pending"], to: "cancelled", cause: "Baixa confirmada" },
  { from: [...atBank, "cancel_pending"], to: "expired", cause: "Baixa por decurso de prazo" },
  { from: gone, to: "paid_after_cancel", cause: "Liquidação após baixa" },
  { from: ["paid"], to: "registered", cause: "Estorno da liquidação" },
  { from: ["paid"], to: "overdue", cause: "Estorno da liquidação depois do vencimento" },
  { from: ["paid_after_cancel"], to: "cancelled", cause: "Estorno da liquidação após baixa" },
  { from: ["paid", "paid_after_cancel"], to: "refunded", cause: "Valor devolvido" },
];

export type IllegalBoletoMove = {
  code: "illegal_boleto_move";
  from: BoletoStatus;
  to: BoletoStatus;
  legal: BoletoStatus[];
};

/** The states that a title may go to. */
export const legalBoletoMoves = (from: BoletoStatus): BoletoStatus[] =>
  boletoMoves.filter((move) => move.from.includes(from)).map(({ to }) => to);

/**
 * Moves a title on.
 * @returns the title as it is afterwards, or `illegal_boleto_move` with the moves that were possible
 */
export function moveBoleto<T extends { status: BoletoStatus }>(
  boleto: T,
  to: BoletoStatus,
): Result<T, IllegalBoletoMove> {
  const legal = legalBoletoMoves(boleto.status);
  if (legal.includes(to)) return ok({ ...boleto, status: to });
  return fail({ code: "illegal_boleto_move", from: boleto.status, to, legal });
}

/**
 * What can be done with a title, and in which states. `segunda_via`: the same paper again. `prorrogacao`: another due date
 * on the same title. `baixa`: ask the bank to take it back. `reemissao`: a new title in its place, which waits until the
 * bank has confirmed that the old one is gone, or both could be paid.
 */
const operations = {
  segunda_via: atBank,
  prorrogacao: atBank,
  baixa: atBank,
  reemissao: gone,
} as const satisfies Record<string, readonly BoletoStatus[]>;
export type BoletoOperation = keyof typeof operations;

/** May this be done with a title in this state? */
export const allowsOperation = (status: BoletoStatus, operation: BoletoOperation): boolean =>
  (operations[operation] as readonly BoletoStatus[]).includes(status);

import { formatCivilDate } from "@/lib/shared/dates";
import type { BoletoStatus } from "./boleto-moves";

/** What of a title its story tells. Dates are civil. */
export type ToldBoleto = {
  status: BoletoStatus;
  dueOn: string;
  /** The last day on which the bank takes it. */
  payableUntil: string;
  dueWanted: string | null;
  replacementDueOn: string | null;
  rejection: string | null;
  pixCopiaECola: string | null;
};

const withdrawn = ({ replacementDueOn }: ToldBoleto) =>
  replacementDueOn
    ? `Em atualização: o banco está cancelando este boleto, e o novo vem em seguida, com vencimento em ${formatCivilDate(replacementDueOn)}. Não pague este.`
    : "O banco está cancelando este boleto. Não pague.";

const stories: Record<BoletoStatus, (boleto: ToldBoleto) => string> = {
  pending_registration: () =>
    "O banco está registrando este boleto. Esta página se atualiza sozinha assim que ele puder ser pago.",
  registered: ({ dueOn, dueWanted, pixCopiaECola }) => {
    if (dueWanted)
      return `Em atualização: pedimos ao banco o novo vencimento em ${formatCivilDate(dueWanted)}.`;
    const until = `Pague até ${formatCivilDate(dueOn)}`;
    return pixCopiaECola
      ? `${until} com o código de barras ou com o Pix: é a mesma cobrança, pague só uma vez.`
      : `${until}, em qualquer banco.`;
  },
  overdue: ({ dueOn, payableUntil }) =>
    `Venceu em ${formatCivilDate(dueOn)}. Ainda pode ser pago em qualquer banco até ${formatCivilDate(payableUntil)}, com multa e juros.`,
  payment_notice: () =>
    "O banco avisou que este boleto foi pago. A confirmação vem com a compensação: não pague de novo.",
  paid: () => "O pagamento foi confirmado.",
  paid_after_cancel: () =>
    "Este boleto foi pago depois de cancelado. O que é feito com o valor está no histórico, abaixo.",
  cancel_pending: withdrawn,
  cancelled: () => "Este boleto foi cancelado e não deve mais ser pago.",
  expired: ({ payableUntil }) =>
    `Este boleto podia ser pago até ${formatCivilDate(payableUntil)} e não deve mais ser pago.`,
  rejected: ({ rejection }) =>
    rejection
      ? `O banco não registrou este boleto. Motivo que ele informou: ${rejection}.`
      : "O banco não registrou este boleto.",
  refunded: () => "O valor pago foi devolvido.",
};

/** How a title stands and what to do about it, in plain words. */
export const boletoStory = (boleto: ToldBoleto): string => stories[boleto.status](boleto);

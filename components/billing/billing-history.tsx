import { StatusTag } from "@/components/ui/status-tag";
import type { BoletoStatus } from "@/lib/billing/boleto-moves";
import { boletoStatusText, boletoStatusTone } from "@/lib/billing/boleto-texts";
import type { PaymentOutcome } from "@/lib/billing/payment";
import { paymentOutcomeText } from "@/lib/billing/payment-texts";
import { formatCivilDate } from "@/lib/shared/dates";
import { formatCents } from "@/lib/shared/money";

type Title = {
  id: string;
  seuNumero: string;
  status: BoletoStatus;
  amountCents: number;
  dueOn: string;
  payer: { name: string };
};

const itemStyle = "border-b border-line py-3 break-words";

/** Every boleto of an order, newest first. */
export const BoletoHistory = ({ boletos }: { boletos: readonly Title[] }) => (
  <ol className="my-4">
    {boletos.map(({ id, seuNumero, status, amountCents, dueOn, payer }) => (
      <li key={id} className={itemStyle}>
        <p className="flex flex-wrap gap-x-4 gap-y-1">
          <span className="font-semibold">Boleto nº {seuNumero}</span>
          <StatusTag tone={boletoStatusTone[status]}>{boletoStatusText[status]}</StatusTag>
        </p>
        <p>
          {formatCents(amountCents)}, vencimento {formatCivilDate(dueOn)}, em nome de {payer.name}
        </p>
      </li>
    ))}
  </ol>
);

type Receipt = {
  id: string;
  amountCents: number;
  outcome: PaymentOutcome;
  payerName: string;
  /** When it was paid and when it clears. */
  told: string;
  /** By what, as «Pix». */
  method: string;
};

/** Every payment that the bank told of, newest first. */
export const PaymentHistory = ({ payments }: { payments: readonly Receipt[] }) => (
  <ol className="my-4">
    {payments.map(({ id, amountCents, outcome, payerName, told, method }) => (
      <li key={id} className={itemStyle}>
        <p className="font-semibold">
          {formatCents(amountCents)} – {told}
        </p>
        <p>
          {method}, cobrado de {payerName}
        </p>
        <p>{paymentOutcomeText[outcome]}</p>
      </li>
    ))}
  </ol>
);

import { SummaryList } from "@/components/ui/summary-list";
import type { Charges } from "@/lib/billing/charges-on";
import { formatCents } from "@/lib/shared/money";

type Props = {
  /** What the late boleto is made out for. */
  amountCents: number;
  charges: Pick<Charges, "daysLate" | "multaCents" | "jurosCents">;
};

const daysText = (days: number) => (days === 1 ? "1 dia" : `${days} dias`);

/** What a late boleto costs today, part by part. */
export const ChargesBreakdown = ({ amountCents, charges: { daysLate, multaCents, jurosCents } }: Props) => (
  <SummaryList
    items={[
      { term: "Valor do boleto vencido", value: formatCents(amountCents) },
      { term: "Multa", value: formatCents(multaCents) },
      { term: `Juros de ${daysText(daysLate)}`, value: formatCents(jurosCents) },
      { term: "Total hoje", value: <strong>{formatCents(amountCents + multaCents + jurosCents)}</strong> },
    ]}
  />
);

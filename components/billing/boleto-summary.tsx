import { StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import type { BoletoStatus } from "@/lib/billing/boleto-moves";
import { boletoStatusText, boletoStatusTone } from "@/lib/billing/boleto-texts";
import { formatDocument } from "@/lib/identity/format-document";
import { formatCivilDate } from "@/lib/shared/dates";
import { formatCents } from "@/lib/shared/money";

type Title = {
  seuNumero: string;
  status: BoletoStatus;
  amountCents: number;
  lateCents: number;
  dueOn: string;
  payer: { name: string; document: string };
};

const amountText = ({ amountCents, lateCents }: Title) =>
  lateCents > 0
    ? `${formatCents(amountCents)}, com ${formatCents(lateCents)} de multa e juros do anterior`
    : formatCents(amountCents);

/** How a boleto stands: what, until when, from whom. */
export const BoletoSummary = ({ boleto }: { boleto: Title }) => (
  <SummaryList
    items={[
      {
        term: "Situação",
        value: (
          <StatusTag tone={boletoStatusTone[boleto.status]}>{boletoStatusText[boleto.status]}</StatusTag>
        ),
      },
      { term: "Valor", value: <strong>{amountText(boleto)}</strong> },
      { term: "Vencimento", value: <strong>{formatCivilDate(boleto.dueOn)}</strong> },
      { term: "Pagador", value: `${boleto.payer.name}, ${formatDocument(boleto.payer.document)}` },
      { term: "Nº do boleto", value: boleto.seuNumero },
    ]}
  />
);

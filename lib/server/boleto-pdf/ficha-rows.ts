import "server-only";
import type { BoletoSheet } from "@/lib/billing/boleto-sheet";
import { formatCivilDate } from "@/lib/shared/dates";
import { formatCents } from "@/lib/shared/money";
import type { Cell, Row } from "./cells";
import { COLUMN } from "./head";

const RIGHT = 48;
const LEFT = COLUMN.width - RIGHT;
const LINE = 6.5;
const TWO_LINES = 10.5;

const right = (label: string, value: string): Cell => ({ label, value, width: RIGHT, align: "right" });

/** The rows above the instructions, in the order of the norm. */
export function upperRows(paper: BoletoSheet): Row[] {
  const { beneficiary } = paper;
  const owed = { ...right("(=) Valor do documento", formatCents(paper.amountCents)), bold: true };
  const due = { ...right("Vencimento", formatCivilDate(paper.dueOn)), bold: true };
  const issuedOn = formatCivilDate(paper.issuedOn);
  const owner = [beneficiary.name, `${beneficiary.document} – ${beneficiary.address}`];
  return [
    {
      height: LINE,
      cells: [{ label: "Local de pagamento", value: "Pagável em qualquer banco", width: LEFT }, due],
    },
    {
      height: TWO_LINES,
      cells: [
        { label: "Beneficiário", value: owner, width: LEFT },
        right("Agência/Código do beneficiário", paper.beneficiaryCode),
      ],
    },
    {
      height: LINE,
      cells: [
        { label: "Data do documento", value: issuedOn, width: 28 },
        { label: "Nº do documento", value: paper.orderNumber, width: 44 },
        { label: "Espécie doc.", value: paper.species, width: 20 },
        { label: "Aceite", value: "N", width: 14 },
        { label: "Data do processamento", value: issuedOn, width: 36 },
        right("Nosso número", paper.nossoNumero),
      ],
    },
    {
      height: LINE,
      cells: [
        { label: "Uso do banco", value: "", width: 28 },
        { label: "Carteira", value: paper.carteira, width: 22 },
        { label: "Espécie", value: "R$", width: 22 },
        { label: "Quantidade", value: "", width: 34 },
        { label: "(x) Valor", value: "", width: 36 },
        owed,
      ],
    },
  ];
}

export const instructionsRow = ({ instructions }: BoletoSheet): Row => ({
  height: cashierRows.length * CASHIER_LINE,
  cells: [{ label: "Instruções (responsabilidade do beneficiário)", value: instructions, width: LEFT }],
});

const CASHIER_LINE = 5.8;

/** What the cashier fills in, beside the instructions. */
export const cashierRows: readonly Row[] = [
  "(–) Desconto/Abatimento",
  "(–) Outras deduções",
  "(+) Mora/Multa",
  "(+) Outros acréscimos",
  "(=) Valor cobrado",
].map((label) => ({ height: CASHIER_LINE, cells: [right(label, "")] }));

/** Where the cashier's column begins. */
export const CASHIER_X = COLUMN.x + LEFT;

export const payerRow = ({ payer }: BoletoSheet): Row => ({
  height: TWO_LINES,
  cells: [
    {
      label: "Pagador",
      value: [payer.name, `${payer.document} – ${payer.address}`],
      width: COLUMN.width,
    },
  ],
});

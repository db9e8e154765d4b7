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
const CASHIER_LINE = 5.8;

const row = (...cells: Cell[]): Row => ({ height: LINE, cells });
const right = (label: string, value: string): Cell => ({ label, value, width: RIGHT, align: "right" });

const placeRow = ({ dueOn }: BoletoSheet) =>
  row(
    { label: "Local de pagamento", value: "Pagável em qualquer banco", width: LEFT },
    { ...right("Vencimento", formatCivilDate(dueOn)), bold: true },
  );

const beneficiaryRow = ({ beneficiary, beneficiaryCode }: BoletoSheet): Row => ({
  height: TWO_LINES,
  cells: [
    {
      label: "Beneficiário",
      value: [beneficiary.name, `${beneficiary.document} – ${beneficiary.address}`],
      width: LEFT,
    },
    right("Agência/Código do beneficiário", beneficiaryCode),
  ],
});

const documentRow = ({ issuedOn, orderNumber, species, nossoNumero }: BoletoSheet) =>
  row(
    { label: "Data do documento", value: formatCivilDate(issuedOn), width: 28 },
    { label: "Nº do documento", value: orderNumber, width: 44 },
    { label: "Espécie doc.", value: species, width: 20 },
    { label: "Aceite", value: "N", width: 14 },
    { label: "Data do processamento", value: formatCivilDate(issuedOn), width: 36 },
    right("Nosso número", nossoNumero),
  );

const amountRow = ({ carteira, amountCents }: BoletoSheet) =>
  row(
    { label: "Uso do banco", value: "", width: 28 },
    { label: "Carteira", value: carteira, width: 22 },
    { label: "Espécie", value: "R$", width: 22 },
    { label: "Quantidade", value: "", width: 34 },
    { label: "(x) Valor", value: "", width: 36 },
    { ...right("(=) Valor do documento", formatCents(amountCents)), bold: true },
  );

/** The rows above the instructions, in the order of the norm. */
export const upperRows = (paper: BoletoSheet): Row[] => [
  placeRow(paper),
  beneficiaryRow(paper),
  documentRow(paper),
  amountRow(paper),
];

/** Where the cashier's column begins. */
export const CASHIER_X = COLUMN.x + LEFT;

/** What the cashier fills in, beside the instructions. */
export const cashierRows: readonly Row[] = [
  "(–) Desconto/Abatimento",
  "(–) Outras deduções",
  "(+) Mora/Multa",
  "(+) Outros acréscimos",
  "(=) Valor cobrado",
].map((label) => ({ height: CASHIER_LINE, cells: [right(label, "")] }));

/** As high as the cashier's rows beside it. */
export const instructionsRow = ({ instructions }: BoletoSheet): Row => ({
  height: cashierRows.length * CASHIER_LINE,
  cells: [{ label: "Instruções (responsabilidade do beneficiário)", value: instructions, width: LEFT }],
});

/** Name above, document and address below: a long name is cut and takes neither away. */
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

import "server-only";
import { formatLinha } from "@/lib/billing/boleto/linha-digitavel";
import type { BoletoSheet } from "@/lib/billing/boleto-sheet";
import { formatCivilDate } from "@/lib/shared/dates";
import { formatCents } from "@/lib/shared/money";
import { type Cell, drawRows, type Row } from "./cells";
import { drawQr } from "./codes";
import { COLUMN, drawHead, drawNoValueBand, HEAD_HEIGHT } from "./head";
import { type Part, type Sheet, tell, write } from "./pen";

const TOP = 10;
const TITLE_TOP = 17;
const HEAD_TOP = 32;
const LINE = 8.5;
const SIZE = 10;
const QR_SIDE = 44;

const row = (...cells: Cell[]): Row => ({ height: LINE, cells });

/** Law 12.039/2009 asks for name, address and CNPJ of whoever is paid. */
function rowsOf(paper: BoletoSheet): Row[] {
  const { beneficiary, payer } = paper;
  return [
    row(
      { label: "Beneficiário", value: beneficiary.name, width: 140 },
      { label: "CNPJ do beneficiário", value: beneficiary.document, width: 50 },
    ),
    row(
      { label: "Endereço do beneficiário", value: beneficiary.address, width: 140 },
      { label: "Agência/Código do beneficiário", value: paper.beneficiaryCode, width: 50 },
    ),
    row(
      { label: "Pagador", value: payer.name, width: 140 },
      { label: "CPF/CNPJ do pagador", value: payer.document, width: 50 },
    ),
    row({ label: "Endereço do pagador", value: payer.address, width: COLUMN.width }),
    row(
      { label: "Nosso número", value: paper.nossoNumero, width: 50 },
      { label: "Nº do documento", value: paper.orderNumber, width: 45 },
      { label: "Data do documento", value: formatCivilDate(paper.issuedOn), width: 30 },
      { label: "Vencimento", value: formatCivilDate(paper.dueOn), width: 30, bold: true },
      { label: "Valor do documento", value: formatCents(paper.amountCents), width: 35, bold: true },
    ),
    row({
      label: "Linha digitável",
      value: formatLinha(paper.linhaDigitavel),
      width: COLUMN.width,
      bold: true,
    }),
    { height: 21, cells: [{ label: "Instruções", value: paper.instructions, width: COLUMN.width }] },
  ];
}

const pixWords = [
  "Abra o aplicativo do seu banco, escolha Pix e leia este código QR com a câmera.",
  "O Pix e o boleto são a mesma cobrança: pague só um deles.",
];

function drawPix(sheet: Sheet, part: Part, pix: string, y: number) {
  const alt = "Código QR para pagar esta cobrança com Pix. O código para copiar e colar está no portal.";
  const words = { x: COLUMN.x + QR_SIDE + 4, width: COLUMN.width - QR_SIDE - 4, height: 10 };
  tell(sheet, part, "H2", () =>
    write(sheet, "Pague com Pix", { ...words, y: y + 6 }, { size: 13, bold: true }),
  );
  for (const [index, text] of pixWords.entries()) {
    tell(sheet, part, "P", () => write(sheet, text, { ...words, y: y + 15 + index * 6 }, { size: SIZE }));
  }
  tell(sheet, part, "Figure", () => drawQr(sheet, pix, { x: COLUMN.x, y, side: QR_SIDE }), { alt });
}

/** The part that stays with whoever pays. */
export function drawReceipt(sheet: Sheet, part: Part, paper: BoletoSheet) {
  drawNoValueBand(sheet, part, paper.bank.code, TOP);
  const title = { ...COLUMN, y: TITLE_TOP, height: 8 };
  tell(sheet, part, "H1", () =>
    write(sheet, `Boleto do pedido ${paper.orderNumber}`, title, { size: 15, bold: true }),
  );
  tell(sheet, part, "P", () =>
    write(sheet, paper.description, { ...title, y: TITLE_TOP + 7.5 }, { size: SIZE }),
  );
  const word = "Recibo do Pagador";
  drawHead(sheet, paper, { part, y: HEAD_TOP, title: word, right: word, size: 12 });
  const place = { part, x: COLUMN.x, y: HEAD_TOP + HEAD_HEIGHT, size: SIZE };
  const y = drawRows(sheet, rowsOf(paper), place);
  const foot = { ...COLUMN, y: y + 1.5, height: 3 };
  tell(sheet, part, "P", () => write(sheet, "Autenticação Mecânica", foot, { size: 5.6, align: "right" }));
  if (paper.pix) drawPix(sheet, part, paper.pix, y + 6);
}

import "server-only";
import { formatLinha } from "@/lib/billing/boleto/linha-digitavel";
import type { BoletoSheet } from "@/lib/billing/boleto-sheet";
import { drawRow, drawRows } from "./cells";
import { drawBars } from "./codes";
import { CASHIER_X, cashierRows, instructionsRow, payerRow, upperRows } from "./ficha-rows";
import { BAND_HEIGHT, COLUMN, drawHead, drawNoValueBand, HEAD_HEIGHT } from "./head";
import { type Part, rule, type Sheet, tell, write } from "./pen";

/** 105 mm high: the norm's ficha has 95 to 108. */
export const FICHA = { top: 185, bottom: 290 };

const SIZE = 8.5;
/** Digits 3.5 mm high. */
const LINHA_SIZE = 13.9;

/** 5 mm from the edge, the middle 12 mm above the end of the ficha. */
const BARS = { x: COLUMN.x + 5, y: FICHA.bottom - 12 - 13 / 2 };

function drawFields(sheet: Sheet, part: Part, paper: BoletoSheet, top: number) {
  const place = { part, x: COLUMN.x, size: SIZE };
  const y = drawRows(sheet, upperRows(paper), { ...place, y: top });
  const row = instructionsRow(paper);
  drawRow(sheet, row, { ...place, y });
  drawRows(sheet, cashierRows, { ...place, x: CASHIER_X, y });
  rule(sheet, { x: CASHIER_X, y, width: 0, height: row.height });
  drawRow(sheet, payerRow(paper), { ...place, y: y + row.height });
}

/** The part that the bank reads, at the foot of the page. */
export function drawFicha(sheet: Sheet, part: Part, paper: BoletoSheet) {
  drawNoValueBand(sheet, part, paper.bank.code, FICHA.top);
  const y = FICHA.top + BAND_HEIGHT;
  const linha = formatLinha(paper.linhaDigitavel);
  drawHead(sheet, paper, { part, y, title: "Ficha de compensação", right: linha, size: LINHA_SIZE });
  drawFields(sheet, part, paper, y + HEAD_HEIGHT);
  const foot = { ...COLUMN, y: BARS.y, height: 3 };
  tell(sheet, part, "P", () =>
    write(sheet, "Autenticação Mecânica – Ficha de Compensação", foot, { size: 5.6, align: "right" }),
  );
  const alt = `Código de barras de ${paper.codigoBarras.length} dígitos: ${paper.codigoBarras}`;
  tell(sheet, part, "Figure", () => drawBars(sheet, paper.codigoBarras, BARS.x, BARS.y), { alt });
}

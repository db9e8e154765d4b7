import "server-only";
import { adorn, type Box, type Ink, type Part, POINTS_OF_A_MM, rule, type Sheet, tell, write } from "./pen";

/** A field of a form: a small name above, below it what it holds, a line or several. Widths in millimetres. */
export type Cell = {
  label: string;
  value: string | readonly string[];
  width: number;
  align?: Ink["align"];
  bold?: boolean;
};

export type Row = { height: number; cells: readonly Cell[] };

type Place = { part: Part; x: number; y: number; size: number };

const LABEL_SIZE = 5.5;
const LABEL_HEIGHT = 2.6;
const PADDING = 1;
const LEADING = 1.3;

function drawCell(
  sheet: Sheet,
  { label, value, align = "left", bold = false }: Cell,
  box: Box,
  size: number,
) {
  const inner = { ...box, x: box.x + PADDING, width: box.width - 2 * PADDING };
  write(sheet, label, { ...inner, y: box.y + 0.4, height: LABEL_HEIGHT }, { size: LABEL_SIZE });
  const height = (size * LEADING) / POINTS_OF_A_MM;
  for (const [index, line] of [value].flat().entries()) {
    const y = box.y + LABEL_HEIGHT + 0.2 + index * height;
    write(sheet, line, { ...inner, y, height }, { size, bold, align });
  }
}

/** Cells side by side with lines between and below, each read out by itself. One without a value is not: it waits for a pen. */
export function drawRow(sheet: Sheet, { height, cells }: Row, { part, x, y, size }: Place) {
  let left = x;
  for (const cell of cells) {
    const box = { x: left, y, width: cell.width, height };
    const draw = () => drawCell(sheet, cell, box, size);
    if (cell.value === "") adorn(sheet, draw);
    else tell(sheet, part, "P", draw);
    left += cell.width;
    if (cell !== cells.at(-1)) rule(sheet, { x: left, y, width: 0, height });
  }
  rule(sheet, { x, y: y + height, width: left - x, height: 0 });
}

/** Rows one below the other. @returns where the last one ends */
export function drawRows(sheet: Sheet, rows: readonly Row[], place: Place): number {
  let { y } = place;
  for (const row of rows) {
    drawRow(sheet, row, { ...place, y });
    y += row.height;
  }
  return y;
}

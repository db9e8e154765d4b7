import "server-only";
import { encodeQR } from "qr";
import { BAR_CODE_MODULES, interleavedBars } from "@/lib/billing/interleaved-bars";
import { mm, type Sheet } from "./pen";

/** The size that FEBRABAN asks for. */
const BARS = { width: 103, height: 13 };

/** The bar code with its upper left corner at a place in millimetres. */
export function drawBars(sheet: Sheet, digits: string, x: number, y: number) {
  const module = BARS.width / BAR_CODE_MODULES;
  for (const { at, width } of interleavedBars(digits)) {
    sheet.rect(mm(x + at * module), mm(y), mm(width * module), mm(BARS.height));
  }
  sheet.fill("black");
}

/** Dark squares side by side in one row → where each run begins and how long it is. */
function runsOf(row: readonly boolean[]) {
  const begins = row.flatMap((dark, at) => (dark && !row[at - 1] ? [at] : []));
  return begins.map((at) => {
    const end = row.indexOf(false, at);
    return { at, length: (end === -1 ? row.length : end) - at };
  });
}

/** Scanners need as many white squares around the dark ones (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code, its white margin included, in a square of `side` millimetres. */
export function drawQr(sheet: Sheet, text: string, { x, y, side }: { x: number; y: number; side: number }) {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  const module = side / rows.length;
  for (const [line, row] of rows.entries()) {
    for (const { at, length } of runsOf(row)) {
      sheet.rect(mm(x + at * module), mm(y + line * module), mm(length * module), mm(module));
    }
  }
  sheet.fill("black");
}

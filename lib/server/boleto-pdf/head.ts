import "server-only";
import { type BoletoSheet, bankCodeText, HOMOLOGATION_BANK, NO_VALUE } from "@/lib/billing/boleto-sheet";
import { adorn, type Box, mm, type Part, rule, type Sheet, tell, write } from "./pen";

/** The paper's left edge of what is printed, and how wide it is. */
export const COLUMN = { x: 10, width: 190 };

export const BAND_HEIGHT = 4.5;
export const HEAD_HEIGHT = 9;

const BANK_WIDTH = 31;
const CODE_WIDTH = 20;
const THICK = 0.4;
/** Capitals of 5 mm, as the norm of the ficha asks for the bank's code. */
const CODE_SIZE = 19.7;

/** Says that the paper is worth nothing, when its bank does not exist. */
export function drawNoValueBand(sheet: Sheet, part: Part, bank: string, y: number) {
  if (bank !== HOMOLOGATION_BANK) return;
  const box: Box = { ...COLUMN, y, height: BAND_HEIGHT };
  adorn(sheet, () => sheet.rect(mm(box.x), mm(box.y), mm(box.width), mm(box.height)).fill("black"));
  const inside = { ...box, y: y + 0.7 };
  tell(sheet, part, "P", () =>
    write(sheet, NO_VALUE, inside, { size: 9, bold: true, align: "center", color: "white" }),
  );
}

type Head = {
  part: Part;
  y: number;
  /** What is read out in the place of bank and code: the name of this part of the paper. */
  title: string;
  right: string;
  /** Of the text on the right. */
  size: number;
};

/** Bank and its code on the left, a text on the right, a thick line below. */
export function drawHead(sheet: Sheet, { bank }: BoletoSheet, { part, y, title, right, size }: Head) {
  const code = bankCodeText(bank.code);
  const codeX = COLUMN.x + BANK_WIDTH;
  const rightX = codeX + CODE_WIDTH;
  const drawBank = () => {
    const name = { x: COLUMN.x, y: y + 0.8, width: BANK_WIDTH, height: HEAD_HEIGHT - 1 };
    write(sheet, bank.name, name, { size: 9, bold: true });
    const codeBox = { x: codeX, y: y + 1.2, width: CODE_WIDTH, height: HEAD_HEIGHT };
    write(sheet, code, codeBox, { size: CODE_SIZE, bold: true, align: "center" });
  };
  tell(sheet, part, "H2", drawBank, { actual: `${title}. ${bank.name}, ${code}` });
  const width = COLUMN.x + COLUMN.width - rightX;
  const rightBox = { x: rightX, y: y + 2.9, width, height: HEAD_HEIGHT };
  tell(sheet, part, "P", () => write(sheet, right, rightBox, { size, bold: true, align: "right" }));
  for (const x of [codeX, rightX]) rule(sheet, { x, y: y + 1, width: 0, height: HEAD_HEIGHT - 1 }, THICK);
  rule(sheet, { ...COLUMN, y: y + HEAD_HEIGHT, height: 0 }, THICK);
}

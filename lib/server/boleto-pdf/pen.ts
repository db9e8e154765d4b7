import "server-only";
import { printable } from "./printable";

export type Sheet = PDFKit.PDFDocument;
/** A part of the document's structure, which a screen reader follows. */
export type Part = PDFKit.PDFStructureElement;

/** A place on the paper in millimetres, from the upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };

export type Ink = { size: number; bold?: boolean; align?: "left" | "right" | "center"; color?: string };

export const POINTS_OF_A_MM = 72 / 25.4;

/** Millimetres → the points that a PDF counts in. */
export const mm = (millimetres: number) => millimetres * POINTS_OF_A_MM;

/** Writes within a box and never over its edge: a text too long for its lines ends in «…». */
export function write(sheet: Sheet, text: string, box: Box, { size, bold, align = "left", color }: Ink) {
  sheet.font(bold ? "Helvetica-Bold" : "Helvetica", size).fillColor(color ?? "black");
  sheet.text(printable(text), mm(box.x), mm(box.y), {
    width: mm(box.width),
    height: Math.max(mm(box.height), sheet.currentLineHeight(true)),
    ellipsis: true,
    align,
  });
}

/** Draws what is only there for the eye: a screen reader passes over it. */
export function adorn(sheet: Sheet, draw: () => void) {
  sheet.markContent("Artifact", { type: "Layout" });
  draw();
  sheet.endMarkedContent();
}

/** Adds to the structure what `draw` draws. `told` is read out in its place: `alt` for a picture, `actual` for a text. */
export function tell(
  sheet: Sheet,
  part: Part,
  kind: "H1" | "H2" | "P" | "Figure",
  draw: () => void,
  told: { alt?: string; actual?: string } = {},
) {
  part.add(sheet.struct(kind, told, draw));
}

const RULE = 0.2;

/** A thin line from corner to corner of a box without height or without width. */
export function rule(sheet: Sheet, { x, y, width, height }: Box, thickness = RULE) {
  adorn(sheet, () =>
    sheet
      .lineWidth(mm(thickness))
      .strokeColor("black")
      .moveTo(mm(x), mm(y))
      .lineTo(mm(x + width), mm(y + height))
      .stroke(),
  );
}

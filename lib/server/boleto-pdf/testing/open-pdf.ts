import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { getDocument, type PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

const POINTS_OF_A_MM = 72 / 25.4;

const home = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

/** The part of pdfjs's own canvas that is used here; it does not take another package's. */
export type Canvas = {
  width: number;
  height: number;
  toBuffer(type: "image/png"): Buffer;
  getContext(kind: "2d"): {
    getImageData(x: number, y: number, width: number, height: number): { data: Uint8ClampedArray };
  };
};

/** In millimetres from the upper left corner. */
type Area = { x: number; y: number; width: number; height: number };

const A4: Area = { x: 0, y: 0, width: 210, height: 297 };

/** Opens a PDF as a reader does, and paints its first page at a number of dots an inch. */
export async function openPdf(pdf: Buffer) {
  const file = await getDocument({
    data: new Uint8Array(pdf),
    standardFontDataUrl: join(home, "standard_fonts/"),
  }).promise;
  const page: PDFPageProxy = await file.getPage(1);
  const canvases = file.canvasFactory as { create(width: number, height: number): { canvas: Canvas } };
  async function paint(dpi: number, area = A4): Promise<Canvas> {
    const dots = (millimetres: number) => Math.round((millimetres * dpi) / 25.4);
    const { canvas } = canvases.create(dots(area.width), dots(area.height));
    const place = { scale: dpi / 72, offsetX: -dots(area.x), offsetY: -dots(area.y) };
    const viewport = page.getViewport(place);
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport, background: "white" })
      .promise;
    return canvas;
  }
  return { file, page, paint };
}

/** A piece of text and where it stands, in millimetres. */
export type Piece = { text: string; left: number; right: number; top: number; bottom: number };

/** What is written on the page, piece by piece. */
export async function textOf(page: PDFPageProxy): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    const [left, base] = [item.transform[4] / POINTS_OF_A_MM, A4.height - item.transform[5] / POINTS_OF_A_MM];
    const [width, height] = [item.width / POINTS_OF_A_MM, item.height / POINTS_OF_A_MM];
    return [{ text: item.str, left, right: left + width, top: base - height * 0.72, bottom: base }];
  });
}

import "server-only";
import PDFDocument from "pdfkit";
import type { BoletoSheet } from "@/lib/billing/boleto-sheet";
import { drawFicha, FICHA } from "./ficha";
import { COLUMN } from "./head";
import { adorn, mm, type Part, type Sheet, tell, write } from "./pen";
import { drawReceipt } from "./receipt";

const CUT = FICHA.top - 3;

function newSheet(paper: BoletoSheet): Sheet {
  return new PDFDocument({
    size: "A4",
    margin: 0,
    pdfVersion: "1.7",
    lang: "pt-BR",
    tagged: true,
    displayTitle: true,
    info: {
      Title: `Boleto do pedido ${paper.orderNumber}`,
      Author: paper.beneficiary.name,
      // The same boleto again is the same file, whenever it is asked for.
      CreationDate: new Date(`${paper.issuedOn}T12:00:00Z`),
    },
  });
}

/** Where scissors go. */
function drawCut(sheet: Sheet, part: Part) {
  const box = { ...COLUMN, y: CUT - 3.2, height: 3 };
  adorn(sheet, () => {
    sheet.lineWidth(mm(0.2)).dash(mm(1.5), {}).strokeColor("black");
    sheet
      .moveTo(mm(box.x), mm(CUT))
      .lineTo(mm(box.x + box.width), mm(CUT))
      .stroke()
      .undash();
  });
  tell(sheet, part, "P", () => write(sheet, "Corte na linha pontilhada", box, { size: 6, align: "right" }));
}

/**
 * A boleto on one A4 page: the payer's receipt above, the ficha de compensação below (Carta-Circular BCB 2.926/2000, and
 * banks' manuals after FEBRABAN). Bars and QR code are drawn as shapes, sharp on any printer; texts are tagged in the order
 * in which they are read.
 */
export async function boletoPdf(paper: BoletoSheet): Promise<Buffer> {
  const sheet = newSheet(paper);
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    sheet
      .on("data", (chunk: Buffer) => chunks.push(chunk))
      .on("end", resolve)
      .on("error", reject);
  });
  const root = sheet.struct("Document");
  sheet.addStructure(root);
  for (const draw of [drawReceipt, drawCut, drawFicha]) {
    const part = sheet.struct("Sect");
    root.add(part);
    draw(sheet, part, paper);
  }
  root.end();
  sheet.end();
  await ended;
  return Buffer.concat(chunks);
}

import { expect, test } from "vitest";
import { readBarCode } from "@/lib/billing/boleto/bar-code";
import { type BoletoSheet, NO_VALUE } from "@/lib/billing/boleto-sheet";
import { interleavedBars } from "@/lib/billing/interleaved-bars";
import { scanPicture } from "@/lib/server/testing/scan-picture";
import { boletoPdf } from "./boleto-pdf";
import { sampleSheet } from "./sample-sheet";
import { darkRuns } from "./testing/dark-runs";
import { openPdf, type Piece, textOf } from "./testing/open-pdf";

/** Enough dots for the narrowest bar to have twelve. */
const DPI = 1200;

const open = async (change: Partial<BoletoSheet> = {}) =>
  openPdf(await boletoPdf({ ...sampleSheet, ...change }));

const texts = async (change: Partial<BoletoSheet> = {}) => {
  const pieces = await textOf((await open(change)).page);
  return pieces.map(({ text }) => text);
};

const overlaps = (one: Piece, other: Piece) =>
  one.left < other.right - 0.1 &&
  other.left < one.right - 0.1 &&
  one.top < other.bottom - 0.1 &&
  other.top < one.bottom - 0.1;

test("the sample's codes are those of a real boleto", () => {
  const read = readBarCode(sampleSheet.codigoBarras, sampleSheet.issuedOn);
  expect(read).toMatchObject({
    ok: true,
    value: { linhaDigitavel: sampleSheet.linhaDigitavel, amountCents: 18_990, dueOn: "2026-12-10" },
  });
});

test.each([150, 200, 300])("a scanner reads both codes back at %i dots an inch", async (dpi) => {
  const { paint } = await open();
  expect(await scanPicture((await paint(dpi)).toBuffer("image/png"))).toEqual({
    ITF: sampleSheet.codigoBarras,
    QRCode: sampleSheet.pix,
  });
});

test("without Pix there is no QR code, and nothing speaks of one", async () => {
  const { paint } = await open({ pix: null });
  expect(await scanPicture((await paint(200)).toBuffer("image/png"))).toEqual({
    ITF: sampleSheet.codigoBarras,
  });
  expect((await texts({ pix: null })).join(" ")).not.toMatch(/pix/i);
});

test("is one A4 page", async () => {
  const { file, page } = await open();
  const [left = 0, top = 0, right = 0, bottom = 0] = page.view;
  expect(file.numPages).toBe(1);
  expect((right - left) / 72).toBeCloseTo(210 / 25.4, 2);
  expect((bottom - top) / 72).toBeCloseTo(297 / 25.4, 2);
});

test("the bars fill 103 by 13 mm, 5 mm from the edge, each as wide as it is to be", async () => {
  const dot = 25.4 / DPI;
  const { paint } = await open();
  const painted = await paint(DPI, { x: 10, y: 271, width: 110, height: 14 });
  const drawn = darkRuns(painted, { across: painted.height / 2 });
  const wanted = interleavedBars(sampleSheet.codigoBarras);
  const [first, last] = [drawn[0], drawn.at(-1)];
  expect(drawn).toHaveLength(wanted.length);
  for (const [index, { width }] of wanted.entries())
    expect(Math.abs((drawn[index]?.length ?? 0) * dot - (width * 103) / 405)).toBeLessThan(1.5 * dot);
  expect((first?.from ?? 0) * dot).toBeCloseTo(5, 1);
  expect(((last?.from ?? 0) + (last?.length ?? 0) - (first?.from ?? 0)) * dot).toBeCloseTo(103, 1);
  const [height] = darkRuns(painted, { down: (first?.from ?? 0) + 2 });
  expect((height?.length ?? 0) * dot).toBeCloseTo(13, 1);
});

test("accents are read back as they were written", async () => {
  const written = await texts({
    payer: { ...sampleSheet.payer, name: "ÀÁÂÃÄÇÉÊÍÓÔÕÚÜ àáâãäçéêíóôõúü ªº «»" },
  });
  expect(written).toEqual(
    expect.arrayContaining([
      "ÀÁÂÃÄÇÉÊÍÓÔÕÚÜ àáâãäçéêíóôõúü ªº «»",
      sampleSheet.beneficiary.name,
      "Instruções",
      "Não aceitar pagamento parcial.",
    ]),
  );
});

test("of a letter that the font lacks only the accent goes", async () => {
  const payer = { ...sampleSheet.payer, name: "Jose\u0301 Mbarete\u0303 Łukasz Dvořák 王" };
  expect(await texts({ payer })).toContain("José Mbarete ?ukasz Dvorák ?");
});

test("long names are cut and never run over another field or off the page", async () => {
  const long = "Associação Nacional dos Proprietários de Imóveis Rústicos de Conceição do Araguaia ".repeat(
    5,
  );
  const { page, paint } = await open({
    beneficiary: { name: long, document: "12.345.678/0001-95", address: long },
    payer: { name: "W".repeat(300), document: "12.ABC.345/01DE-35", address: long },
    bank: { ...sampleSheet.bank, name: long },
    description: long,
    instructions: [long, long, long, long],
  });
  const pieces = await textOf(page);
  const crossed = pieces.flatMap((one, index) =>
    pieces.slice(index + 1).flatMap((other) => (overlaps(one, other) ? [`${one.text} × ${other.text}`] : [])),
  );
  expect(crossed).toEqual([]);
  expect(pieces.filter(({ left, right }) => left < 9.9 || right > 200.1)).toEqual([]);
  expect(pieces.filter(({ text }) => text.endsWith("…")).length).toBeGreaterThanOrEqual(12);
  expect(await scanPicture((await paint(200)).toBuffer("image/png"))).toHaveProperty("QRCode");
});

test("digits of the linha digitável are 3.5 to 4.5 mm high and whole", async () => {
  const pieces = await textOf((await open()).page);
  const [linha] = pieces.filter(({ text, top }) => text.startsWith("99990.00103") && top > 185);
  expect(linha?.text).toBe("99990.00103 01000.001006 00000.000091 8 16560000018990");
  expect((linha?.bottom ?? 0) - (linha?.top ?? 0)).toBeGreaterThanOrEqual(3.5);
  expect((linha?.bottom ?? 0) - (linha?.top ?? 0)).toBeLessThanOrEqual(4.5);
});

test("says on both parts that it is worth nothing, when the bank does not exist, and only then", async () => {
  const inBand = (written: string[]) => written.filter((text) => text === NO_VALUE).length;
  expect(inBand(await texts())).toBe(2);
  expect(inBand(await texts({ bank: { code: "341", name: "Itaú" } }))).toBe(0);
  expect(await texts({ bank: { code: "341", name: "Itaú" } })).toContain("341-7");
});

test("a screen reader has language, title, headings in their order, and words for both codes", async () => {
  const { file, page } = await open();
  expect((await file.getMetadata()).info).toMatchObject({
    Language: "pt-BR",
    Title: "Boleto do pedido 1083721",
  });
  expect(await file.getMarkInfo()).toMatchObject({ Marked: true });
  const tree = JSON.stringify(await page.getStructTree());
  expect(tree.match(/"role":"H\d"/g)).toEqual(['"role":"H1"', '"role":"H2"', '"role":"H2"', '"role":"H2"']);
  expect(tree).toContain(`Código de barras de 44 dígitos: ${sampleSheet.codigoBarras}`);
  expect(tree).toContain("Código QR para pagar esta cobrança com Pix");
});

test("the same boleto again is the same file", async () => {
  expect(await boletoPdf(sampleSheet)).toEqual(await boletoPdf(sampleSheet));
});

import { afterAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { billingWorld } from "@/lib/server/billing/testing/billing-world";
import { scanPicture } from "@/lib/server/testing/scan-picture";
import { issueBoleto } from "@/lib/server/use-cases/issue-boleto";
import { readBoletoPdf } from "./read-boleto-pdf";
import { openPdf, textOf } from "./testing/open-pdf";

const { db, close } = await testDatabase();
afterAll(close);

const { deps, place, registered, titles, settle, pay } = billingWorld(db);

test("the customer's boleto comes with its own codes, names and day", async () => {
  const { owner, number, title } = await registered();
  const file = await readBoletoPdf(deps, owner, { number, boletoId: title.id });
  expect(file).toMatchObject({ filename: `boleto-${number}.pdf`, contentType: "application/pdf" });
  const { page, paint } = await openPdf(file?.content ?? Buffer.of());
  expect(await scanPicture((await paint(200)).toBuffer("image/png"))).toEqual({
    ITF: title.codigoBarras,
    QRCode: title.pixCopiaECola,
  });
  const written = (await textOf(page)).map(({ text }) => text);
  expect(written).toEqual(expect.arrayContaining([title.payer.name, "28/11/2026", title.nossoNumero]));
  expect(written).toContain("Depois do vencimento: multa de 2% e juros de 1% ao mês.");
});

test("somebody else's, another order's, and what is no boleto are not found", async () => {
  const [mine, theirs] = [await registered(), await registered()];
  const read = (number: string, boletoId: string) => readBoletoPdf(deps, mine.owner, { number, boletoId });
  expect(await read(theirs.number, theirs.title.id)).toBeNull();
  expect(await read(mine.number, theirs.title.id)).toBeNull();
  expect(await read(mine.number, "x")).toBeNull();
  expect(await read("x", mine.title.id)).toBeNull();
});

test("there is no paper before the registration, nor after the payment", async () => {
  const placed = await place();
  await issueBoleto(deps, placed.owner, placed);
  const [pending] = await titles(placed);
  const read = () => readBoletoPdf(deps, placed.owner, { ...placed, boletoId: pending?.id ?? "" });
  expect(await read()).toBeNull();
  await settle();
  expect(await read()).not.toBeNull();
  await pay(pending?.seuNumero ?? "");
  await settle();
  expect(await read()).toBeNull();
});

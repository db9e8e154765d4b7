import { afterAll, beforeEach, expect, test } from "vitest";
import { orderDraftsOf } from "@/db/queries/order-drafts";
import { testDatabase } from "@/db/test/database";
import { invoicedBody, newDraft } from "@/db/test/draft-rows";
import { newCustomer } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { EMPENHO_MOST_BYTES } from "@/lib/orders/complete-empenho-file";
import { testDeps } from "@/lib/server/testing/test-deps";
import { moveOrderStatus } from "@/lib/server/use-cases/move-order-status";
import { fail } from "@/lib/shared/result";
import { receiveEmpenho } from "./receive-empenho";

const { db, close } = await testDatabase();
afterAll(close);
const { deps } = testDeps(db);

const pdf = "%PDF-1.7\n%%EOF\n";
const pdfOf = (size: number) => `%PDF-1.7\n${" ".repeat(size - pdf.length)}%%EOF\n`;

let ana = ownerOf("");
let count = 0;
let number = "";
beforeEach(async () => {
  count += 1;
  number = String(count);
  ana = ownerOf(await newCustomer(db, String(10_000_000_000 + count)));
  await newDraft(db, ana.customerId, number, { ...invoicedBody, holderRole: "Diretora" });
});

type Form = { numero?: string; arquivo?: string | null; nome?: string };

function request({ numero = "2026NE000123", arquivo = pdf, nome = "nota.pdf" }: Form): Request {
  const body = new FormData();
  body.append("numeroEmpenho", numero);
  body.append("arquivo", arquivo === null ? new File([], "") : new File([arquivo], nome));
  return new Request("https://portal.example/x", { method: "POST", body });
}

const send = (form: Form = {}, { owner = ana, files = deps.files } = {}) =>
  receiveEmpenho({ ...deps, files }, owner, number, request(form));
const given = async () => {
  const held = await orderDraftsOf(ana, db).find(number);
  return { number: held?.given.fields.numeroEmpenho, file: held?.file?.name };
};
const again = (fault: string, typed: string) => ({
  to: `/pedidos/${number}/concluir/empenho?erro=${fault}`,
  typed: { numeroEmpenho: typed },
});
const goesOn = () => ({ to: `/pedidos/${number}/concluir` });

test("number and file are kept, and the customer goes on", async () => {
  expect(await send()).toEqual(goesOn());
  expect(await given()).toEqual({ number: "2026NE000123", file: "nota.pdf" });
});

test.each<[string, Form, string]>([
  ["no file", { arquivo: null }, "no_file"],
  ["an empty file", { arquivo: "" }, "empty"],
  ["HTML under a PDF's name", { arquivo: "<script>alert(1)</script>" }, "not_pdf"],
  ["a PDF with a script", { arquivo: "%PDF-1.7\n<</S /JavaScript>>\n%%EOF" }, "active"],
  ["a byte more than 5 MB", { arquivo: pdfOf(EMPENHO_MOST_BYTES + 1) }, "too_large"],
])("with %s the form comes back, and the number is kept all the same", async (_, form, fault) => {
  expect(await send(form)).toEqual(again(fault, "2026NE000123"));
  expect(await given()).toEqual({ number: "2026NE000123", file: undefined });
});

test("a file of exactly 5 MB is taken", async () => {
  expect(await send({ arquivo: pdfOf(EMPENHO_MOST_BYTES) })).toEqual(goesOn());
});

test("a body that is far too large is not read to its end, and nothing of it is kept", async () => {
  expect(await send({ arquivo: pdfOf(EMPENHO_MOST_BYTES + 200_000) })).toMatchObject({
    to: expect.stringContaining("erro=too_large"),
  });
  expect(await given()).toEqual({ number: undefined, file: undefined });
});

test("with a wrong number the file is kept all the same, and what was typed comes back", async () => {
  expect(await send({ numero: "sem número" })).toEqual(again("numero", "sem número"));
  expect(await given()).toEqual({ number: undefined, file: "nota.pdf" });
  expect(await send({ numero: "1/2026", arquivo: null })).toEqual(goesOn());
  expect(await given()).toEqual({ number: "1/2026", file: "nota.pdf" });
});

test("a typed number of a megabyte does not come back whole", async () => {
  expect((await send({ numero: "x".repeat(50_000) }))?.typed?.numeroEmpenho).toHaveLength(60);
});

test("when the store is away the customer is told to try again, and keeps the number", async () => {
  const down = async () => fail({ code: "storage_unavailable" as const });
  const files = { keep: down, read: down, remove: down };
  expect(await send({}, { files })).toEqual(again("storage_unavailable", "2026NE000123"));
  expect(await given()).toEqual({ number: "2026NE000123", file: undefined });
});

test("a post that is no form is answered with the form", async () => {
  const odd = new Request("https://portal.example/x", { method: "POST", body: "x" });
  expect(await receiveEmpenho(deps, ana, number, odd)).toEqual({
    to: `/pedidos/${number}/concluir/empenho?erro=malformed`,
    typed: {},
  });
});

test("a cancelled order takes nothing; the page that comes next says why", async () => {
  await moveOrderStatus(deps, { number, to: "cancelled", actor: { type: "system", name: "ERP" } });
  expect(await send()).toEqual(goesOn());
  expect(await given()).toEqual({ number: undefined, file: undefined });
});

test("somebody else's order reads like one that does not exist, and takes nothing", async () => {
  const bruno = ownerOf(await newCustomer(db, `2${number.padStart(10, "0")}`));
  expect(await send({}, { owner: bruno })).toBeNull();
  expect(await receiveEmpenho(deps, ana, "404", request({}))).toBeNull();
  expect(await given()).toEqual({ number: undefined, file: undefined });
});

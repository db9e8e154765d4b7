import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { ownerOf } from "@/db/test/owner";
import { otherStore } from "@/lib/server/testing/other-store";
import { attachEmpenho } from "@/lib/server/use-cases/attach-empenho";
import { allEndpoints } from "./all-endpoints";
import { serveApi } from "./serve";
import { apiFixture } from "./testing/api-fixture";

const { close, api, key, pushed, stored, problemOf } = await apiFixture();
afterAll(close);

const bytes = Buffer.from("%PDF-1.7\n%\xff\xfe\n%%EOF\n", "latin1");
const publicBody = {
  complete: false,
  kind: "orgao_publico",
  organisation: { cnpj: "11222333000181", name: "Fundação Exemplo" },
  paymentTerms: "invoiced",
};

/** A draft of a public body, with the file that its customer sent. */
async function withEmpenho(name: string, files = api.deps.files) {
  const { number } = await pushed(publicBody);
  const owner = ownerOf((await stored(number))?.customerId ?? "");
  const attached = await attachEmpenho({ ...api.deps, files }, owner, number, { name, bytes });
  expect(attached).toMatchObject({ ok: true });
  return number;
}
const read = (number: string, as = key) => api.call(as, "GET", `/orders/${number}/empenho`);

test("hands out the file byte by byte, to be saved and nothing else", async () => {
  const got = await read(await withEmpenho('nota "ção".pdf'));
  expect([got.status, got.bytes]).toEqual([200, bytes]);
  expect(Object.fromEntries(got.headers)).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  const disposition = got.headers.get("content-disposition");
  expect(disposition).toMatch(/^attachment; filename="nota-de-empenho.pdf"; filename\*=UTF-8''[\w%.-]+$/);
  expect(decodeURIComponent(disposition ?? "")).toContain("ção");
});

test("an order without a file and a number without an order are not found", async () => {
  const { number } = await pushed(publicBody);
  for (const at of [number, "404404"]) {
    const got = await read(at);
    expect([got.status, problemOf(got.body)]).toEqual([404, "not_found"]);
  }
});

test("wants a key that may read orders", async () => {
  const number = await withEmpenho("nota.pdf");
  const [offices, orders] = [await api.newKey(["offices:read"]), await api.newKey(["orders:read"])];
  expect((await read(number, offices)).status).toBe(403);
  expect((await read(number, `so_${randomUUID()}`)).status).toBe(401);
  expect((await read(number, orders)).status).toBe(200);
});

test("says to come again when the store is away", async () => {
  const { files, state } = otherStore();
  const number = await withEmpenho("nota.pdf", files);
  state.up = false;
  const serve = serveApi(allEndpoints, () => ({ ...api.deps, files }));
  const at = `https://portal.example/api/v1/orders/${number}/empenho`;
  const answer = await serve(new Request(at, { headers: { Authorization: `Bearer ${key}` } }));
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
});

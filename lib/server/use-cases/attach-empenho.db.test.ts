import { deflateSync } from "node:zlib";
import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { orderFilesOf } from "@/db/queries/order-files";
import { storedFiles } from "@/db/schema/completion";
import { testDatabase } from "@/db/test/database";
import { invoicedBody, newDraft } from "@/db/test/draft-rows";
import { newCustomer } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import type { FileStorage } from "@/lib/server/ports/file-storage";
import { otherStore } from "@/lib/server/testing/other-store";
import { testDeps } from "@/lib/server/testing/test-deps";
import { fail } from "@/lib/shared/result";
import { attachEmpenho } from "./attach-empenho";
import { moveOrderStatus } from "./move-order-status";
import { readEmpenho } from "./read-empenho";

const { db, close } = await testDatabase();
afterAll(close);
const { deps } = testDeps(db);

const pdf = (inside = "") => Buffer.from(`%PDF-1.7\n1 0 obj\n<<${inside}>>\nendobj\n%%EOF\n`);
const packed = (content: string) => {
  const head = Buffer.from("%PDF-1.7\n1 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>\nstream\n");
  return Buffer.concat([head, deflateSync(content), Buffer.from("\nendstream\nendobj\n%%EOF")]);
};
const refusedAs = (code: string) => ({ ok: false, error: { code } });
const done = { ok: true, value: null };

let ana = ownerOf("");
let count = 0;
let number = "";
let orderId = "";
beforeEach(async () => {
  count += 1;
  number = String(count);
  ana = ownerOf(await newCustomer(db, String(10_000_000_000 + count)));
  orderId = await newDraft(db, ana.customerId, number, invoicedBody);
});

const rows = () => db.select().from(storedFiles).where(eq(storedFiles.orderId, orderId));
const filesIn = async (objects: Map<string, Buffer>) =>
  (await rows()).map(({ kind, storageKey }) => [kind, objects.get(storageKey)]).sort();
const attach = (bytes: Buffer, { name = "nota.pdf", owner = ana, files = deps.files } = {}) =>
  attachEmpenho({ ...deps, files }, owner, number, { name, bytes });

test("a file is kept in the database and read back as it was sent", async () => {
  expect(await attach(pdf(), { name: `../${"a".repeat(4000)}.pdf` })).toEqual(done);
  expect(await rows()).toMatchObject([
    { kind: "empenho", name: `${"a".repeat(96)}.pdf`, contentType: "application/pdf", size: pdf().length },
  ]);
  expect(await readEmpenho(deps, ana, number)).toEqual({
    ok: true,
    value: { name: `${"a".repeat(96)}.pdf`, bytes: pdf() },
  });
});

test("another file takes the place of the one before", async () => {
  await attach(pdf("/A 1"));
  await attach(pdf("/B 2"), { name: "certa.pdf" });
  expect(await rows()).toHaveLength(1);
  expect(await readEmpenho(deps, ana, number)).toMatchObject({
    value: { name: "certa.pdf", bytes: pdf("/B 2") },
  });
});

test("ten files sent at once leave one", async () => {
  await Promise.all(Array.from({ length: 10 }, (_, i) => attach(pdf(`/N ${i}`))));
  expect(await rows()).toHaveLength(1);
});

test.each<[string, Buffer, string]>([
  ["a script", pdf("/S /JavaScript /JS (x)"), "active"],
  ["a script in packed objects", packed("<</S /JavaScript>>"), "active"],
  ["HTML", Buffer.from("<html></html>"), "not_pdf"],
  ["nothing", Buffer.alloc(0), "empty"],
  ["packed objects that fill the memory", packed("0".repeat(40_000_000)), "unreadable"],
])("a file with %s is refused and the one before stays", async (_, bytes, code) => {
  await attach(pdf());
  expect(await attach(bytes)).toEqual(refusedAs(code));
  expect(await readEmpenho(deps, ana, number)).toMatchObject({ value: { bytes: pdf() } });
});

test("a file with honest packed objects is taken", async () => {
  expect(await attach(packed("<</Type /Page>>"))).toEqual(done);
});

test("in a store elsewhere the row holds no bytes, and what was replaced is taken away", async () => {
  const { files, objects } = otherStore();
  await attach(pdf("/A 1"), { files });
  await attach(pdf("/B 2"), { files });
  expect(await rows()).toMatchObject([{ content: null }]);
  expect([...objects.values()]).toEqual([pdf("/B 2")]);
  expect(await readEmpenho({ ...deps, files }, ana, number)).toMatchObject({ value: { bytes: pdf("/B 2") } });
});

test("when the store fails the file before still counts, and what may have arrived has a row", async () => {
  const { files, objects, state } = otherStore();
  await attach(pdf("/A 1"), { files });
  state.up = false;
  expect(await attach(pdf("/B 2"), { files })).toEqual(refusedAs("storage_unavailable"));
  expect(await readEmpenho({ ...deps, files }, ana, number)).toEqual(refusedAs("storage_unavailable"));
  state.up = true;
  expect(await filesIn(objects)).toEqual([
    ["empenho", pdf("/A 1")],
    ["unused", pdf("/B 2")],
  ]);
  expect(await readEmpenho({ ...deps, files }, ana, number)).toMatchObject({ value: { bytes: pdf("/A 1") } });
});

test("bytes whose answer did not arrive keep their row: they may yet come", async () => {
  const { files, objects } = otherStore();
  const slow: FileStorage = { ...files, keep: async () => fail({ code: "storage_unavailable" }) };
  expect(await attach(pdf(), { files: slow })).toEqual(refusedAs("storage_unavailable"));
  const [row] = await rows();
  await files.keep(row?.storageKey ?? "", pdf());
  expect(await filesIn(objects)).toEqual([["unused", pdf()]]);
});

test("what the store does not take away when it is replaced is still known, and is no longer the order's file", async () => {
  const { files, objects, state } = otherStore();
  await attach(pdf("/A 1"), { files });
  const breaking: FileStorage = {
    ...files,
    async keep(key, bytes) {
      const kept = await files.keep(key, bytes);
      state.up = false;
      return kept;
    },
  };
  expect(await attach(pdf("/B 2"), { files: breaking })).toEqual(done);
  state.up = true;
  expect(await filesIn(objects)).toEqual([
    ["empenho", pdf("/B 2")],
    ["unused", pdf("/A 1")],
  ]);
  expect(await readEmpenho({ ...deps, files }, ana, number)).toMatchObject({ value: { bytes: pdf("/B 2") } });
  await attach(pdf("/C 3"), { files });
  expect((await rows()).map(({ kind }) => kind).sort()).toEqual(["empenho", "unused"]);
});

test("an order that is cancelled while its file is on the way takes none, and no bytes stay", async () => {
  const { files, objects } = otherStore();
  const slow: FileStorage = {
    ...files,
    async keep(key, bytes) {
      await moveOrderStatus(deps, { number, to: "cancelled", actor: { type: "system", name: "ERP" } });
      return files.keep(key, bytes);
    },
  };
  expect(await attach(pdf(), { files: slow })).toEqual(refusedAs("not_completable"));
  expect([await rows(), objects.size]).toEqual([[], 0]);
});

test("bytes that are gone, or are not those that were sent, are never handed out", async () => {
  const { files, objects } = otherStore();
  await attach(pdf(), { files });
  const [key = ""] = objects.keys();
  objects.set(key, pdf("/Changed 1"));
  await expect(readEmpenho({ ...deps, files }, ana, number)).rejects.toThrow("not what was sent");
  objects.clear();
  await expect(readEmpenho({ ...deps, files }, ana, number)).rejects.toThrow("not what was sent");
});

test("does not find somebody else's order or file, for reads and writes", async () => {
  await attach(pdf());
  const bruno = ownerOf(await newCustomer(db, `2${number.padStart(10, "0")}`));
  const { files, objects } = otherStore();
  expect(await attach(pdf("/Evil 1"), { owner: bruno, files })).toEqual(refusedAs("not_found"));
  expect(objects.size).toBe(0);
  expect(await readEmpenho(deps, bruno, number)).toEqual(refusedAs("not_found"));
  const [row] = await rows();
  if (!row) throw new Error("the file is missing");
  const foreign = orderFilesOf(bruno, db);
  const forged = { ...row, id: deps.ids.uuid(), storageKey: "x" };
  await expect(foreign.announce(forged)).rejects.toThrow("not its owner's");
  await orderFilesOf(ana, db).announce(forged);
  await expect(foreign.takeEmpenho(forged, null)).rejects.toThrow("not by its owner");
  expect(await readEmpenho(deps, ana, number)).toMatchObject({ value: { bytes: pdf() } });
});

import { count } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/test/database";
import { sampleOrderLine } from "@/lib/orders/sample-order-lines";
import { randomIds } from "@/lib/server/adapters/random-ids";
import { importInChunks, importLines, type LinesReport } from "./import-lines";

const { db, close } = await testDatabase();
afterAll(close);

const deps = { db, clock: { now: () => new Date("2026-11-25T12:00:00Z") }, ids: randomIds };
const lines = (from: number, many: number) =>
  Array.from({ length: many }, (_, n) => sampleOrderLine(from + n));
const stored = async () => (await db.select({ n: count() }).from(orders))[0]?.n ?? 0;

async function* stream(texts: Iterable<string>) {
  yield* texts;
}

async function inChunks(texts: Iterable<string>, size?: number) {
  const reports: LinesReport[] = [];
  for await (const report of importInChunks(deps, stream(texts), "ERP", size)) reports.push(report);
  return reports;
}

test("of five thousand lines with one broken, all others come in, and the report names it", async () => {
  const texts = lines(0, 5_000);
  texts[3_216] = "{";
  const reports = await inChunks(texts);
  expect(reports.map(({ created }) => created)).toEqual([1_000, 1_000, 1_000, 999, 1_000]);
  expect(reports.flatMap(({ refused }) => refused)).toMatchObject([{ line: 3_217 }]);
  expect(await stored()).toBe(4_999);
});

test("what comes again is unchanged, and only the rest is made", async () => {
  const reports = await inChunks(lines(4_000, 1_500));
  const sum = (key: "created" | "unchanged") => reports.reduce((all, report) => all + report[key], 0);
  expect([sum("created"), sum("unchanged")]).toEqual([500, 1_000]);
});

test("a stream that breaks off leaves whole chunks, and nothing of the one that was under way", async () => {
  function* breakingOff() {
    yield* lines(10_000, 250);
    throw new Error("cut off");
  }
  const before = await stored();
  await expect(inChunks(breakingOff(), 100)).rejects.toThrow("cut off");
  expect((await stored()) - before).toBe(200);
});

test("counts blank lines as lines, and tells refused ones in their order", async () => {
  const [first = "", second = "", third = ""] = lines(20_000, 3);
  const another = { ...JSON.parse(third), number: JSON.parse(first).number };
  const texts = ["", first, "", JSON.stringify(another), "{", second];
  expect(await importLines(deps, stream(texts), "ERP")).toEqual({
    created: 2,
    unchanged: 0,
    refused: [
      { line: 4, errors: [{ path: "number", detail: expect.stringContaining("outro titular") }] },
      { line: 5, errors: [{ path: "", detail: expect.stringContaining("JSON") }] },
    ],
  });
});

test("nothing at all is nothing", async () => {
  expect(await importLines(deps, stream(["", "\r"]), "ERP")).toEqual({
    created: 0,
    unchanged: 0,
    refused: [],
  });
});

test("in the caller's transaction it is kept or undone with it", async () => {
  const before = await stored();
  const undone = db.transaction(async (tx) => {
    const report = await importLines({ ...deps, db: tx }, stream(lines(30_000, 20)), "ERP");
    expect(report.created).toBe(20);
    throw new Error("undo");
  });
  await expect(undone).rejects.toThrow("undo");
  expect(await stored()).toBe(before);
});

test("two transactions with the same lines, many and in other orders, end without a deadlock", async () => {
  const texts = lines(40_000, 2_500);
  const take = (own: string[]) =>
    db.transaction((tx) => importLines({ ...deps, db: tx }, stream(own), "ERP"));
  const reports = await Promise.all([take(texts), take([...texts].reverse())]);
  expect(reports.map(({ created, unchanged }) => created + unchanged)).toEqual([2_500, 2_500]);
  expect(reports.map(({ created }) => created).sort()).toEqual([0, 2_500]);
});

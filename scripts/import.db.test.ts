import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { count, eq } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { customers } from "@/db/schema/customers";
import { orderEvents, orders } from "@/db/schema/orders";
import { testDatabase } from "@/db/test/database";
import { lockWaits } from "@/db/test/lock-waits";
import { sampleOrderLine } from "@/lib/orders/sample-order-lines";

// Each starts programs, which takes long on a busy machine.
const HANGS_MS = 120_000;
vi.setConfig({ testTimeout: HANGS_MS });

const { db, url, close } = await testDatabase();
const folder = mkdtempSync(join(tmpdir(), "import-"));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await close();
});

const lines = (from: number, many: number) =>
  Array.from({ length: many }, (_, n) => sampleOrderLine(from + n));
const stored = async () => (await db.select({ n: count() }).from(orders))[0]?.n ?? 0;

function fileOf(name: string, texts: string[]) {
  const file = join(folder, name);
  writeFileSync(file, `${texts.join("\n")}\n`);
  return file;
}

/** The command as `npm run import` starts it. `ended` gives the exit code, or the signal, and all that was said. */
function start(args: string[], { input, database = url }: { input?: string; database?: string } = {}) {
  const command = ["--import", "tsx", "--conditions=react-server", "scripts/import.ts", ...args];
  const child = spawn(process.execPath, command, { env: { ...process.env, DATABASE_URL: database } });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  child.stdin.end(input);
  const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
    child.on("close", (code) => resolve({ code, said })),
  );
  return { child, ended };
}

/** Stops the import in the midst of its second thousand, which waits for a row that somebody holds. */
async function interrupted(file: string, held: string, signal: NodeJS.Signals) {
  const { cpf, ...holder } = JSON.parse(held).holder;
  const [row] = await db
    .insert(customers)
    .values({ cpf, name: holder.name, email: "a@example.com", createdAt: new Date(), updatedAt: new Date() })
    .returning();
  const before = await stored();
  const { child, ended } = start([file]);
  await db.transaction(async (tx) => {
    await tx
      .select()
      .from(customers)
      .where(eq(customers.id, row?.id ?? ""))
      .for("update");
    await vi.waitUntil(() => lockWaits(db), { timeout: HANGS_MS });
    child.kill(signal);
    // A command that is asked to end waits a little for what is under way.
    if (signal === "SIGKILL") await ended;
  });
  return { ...(await ended), made: (await stored()) - before };
}

test("says which lines it refused, on the screen and in a file, without what they hold", async () => {
  const texts = lines(0, 30);
  texts[6] = sampleOrderLine(6).replace('"pessoa_fisica"', '"pessoa"');
  texts[20] = '{"holder":{"name":"Fulana Secreta"';
  const file = fileOf("some.ndjson", texts);
  const { code, said } = await start([file, "--as", "Carga inicial"]).ended;
  expect(code).toBe(1);
  expect(said).toContain("28 criados, 0 sem mudança, 2 recusados.");
  expect(said).toMatch(/Linha 7: kind: Opção inválida.*\nLinha 21: Não é um JSON/);
  const kept = readFileSync(`${file}.refused.ndjson`, "utf8");
  expect(
    kept
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).line),
  ).toEqual([7, 21]);
  expect(said + kept).not.toMatch(/Secreta|Pessoa de Teste|example\.com|\d{11}/);
  expect(await db.select().from(orderEvents).where(eq(orderEvents.actor, "Carga inicial"))).toHaveLength(28);

  writeFileSync(file, `${lines(0, 30).join("\n")}\n`);
  const again = await start([file]).ended;
  expect(again).toMatchObject({ code: 0, said: expect.stringContaining("2 criados, 28 sem mudança") });
  expect(existsSync(`${file}.refused.ndjson`)).toBe(false);
});

test("reads the standard input, here with a byte order mark and DOS lines", async () => {
  const input = `\uFEFF${lines(100, 5).join("\r\n")}\r\n\r\n`;
  const { code, said } = await start(["-"], { input }).ended;
  expect(said).toContain("5 criados, 0 sem mudança, 0 recusados.");
  expect(code).toBe(0);
});

test.each<["SIGKILL" | "SIGINT", number, number | null]>([
  ["SIGKILL", 1_000, null],
  ["SIGINT", 5_000, 130],
])("ended by %s it leaves nothing half-done, and the next run does the rest", async (signal, from, exit) => {
  const texts = lines(from, 2_100);
  const file = fileOf(`${signal}.ndjson`, texts);
  const { code, made } = await interrupted(file, texts[1_500] ?? "", signal);
  expect(code).toBe(exit);
  // The thousand under way may just have made it when the command was only asked to end.
  expect(signal === "SIGKILL" ? [1_000] : [1_000, 2_000]).toContain(made);
  const [events] = await db.select({ n: count() }).from(orderEvents);
  expect(events?.n).toBe(await stored());
  const again = await start([file]).ended;
  expect(again).toMatchObject({ code: 0 });
  expect(again.said).toContain(`${2_100 - made} criados, ${made} sem mudança, 0 recusados.`);
});

test("tells a database that cannot be reached in one line, and nothing of the orders", async () => {
  const file = fileOf("unreachable.ndjson", lines(0, 3));
  const database = "postgres://nobody:nothing@127.0.0.1:1/none";
  const { code, said } = await start([file], { database }).ended;
  expect(code).toBe(1);
  expect(said.trim()).toMatch(/^A importação parou: .*ECONNREFUSED.*repita com o mesmo arquivo\.$/);
});

test.each([
  ["a folder", [tmpdir()], /é uma pasta/],
  ["no file", [], /Diga um arquivo[\s\S]*npm run import/],
])("refuses %s and says why", async (_, args, why) => {
  expect(await start(args).ended).toMatchObject({ code: 1, said: expect.stringMatching(why) });
});

import { execFile } from "node:child_process";
import { afterAll, expect, test } from "vitest";
import { outbox } from "@/db/schema/delivery";
import { testDatabase } from "@/db/test/database";

const { db, url, close } = await testDatabase();
afterAll(close);

/** The command as it is typed. */
const command = (...typed: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    const args = ["--import", "tsx", "--conditions=react-server", "scripts/outbox.ts", ...typed];
    const env = {
      ...process.env,
      DATABASE_URL: url,
      NEXTAUTH_SECRET: "a secret of the tests, long enough for all",
    };
    const child = execFile(process.execPath, args, { env }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
  });

test("lists what is parked, and sends it again", async () => {
  const at = new Date("2026-11-25T12:00:00Z");
  const id = "0d8f8a1c-7d6a-4a0e-9a52-4b7d5a1f6c11";
  const row = { id, kind: "email" as const, topic: "signUpCode", payload: "-", createdAt: at };
  const fate = { status: "parked" as const, attempts: 3, lastError: "422 validation_error" };
  await db.insert(outbox).values({ ...row, ...fate, nextAttemptAt: at, finishedAt: at });
  const listed = await command("list");
  expect(listed.out).toBe(
    `${id}  25/11/2026 09:00  e-mail  signUpCode  tentativas: 3  422 validation_error\n`,
  );
  expect(listed.err).toContain("1 parados.");
  expect((await command("replay", id)).out).toContain("1 de volta na fila");
  expect((await db.select().from(outbox))[0]).toMatchObject({
    status: "pending",
    attempts: 0,
    createdAt: at,
  });
});

test.each([
  [[], "Diga o que fazer."],
  [["replay"], "Diga quais IDs, ou --all."],
  [["replay", "1"], "«1» não é um ID."],
  [["list", "--tudo"], "npm run outbox -- list"],
])("%j says how it is used", async (typed, text) => {
  const { code, out, err } = await command(...typed);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(text);
});

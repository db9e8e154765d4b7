import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { afterAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { databaseFiles } from "@/lib/server/adapters/database-files";
import { embeddedCaptcha } from "@/lib/server/adapters/embedded-captcha";
import { randomIds } from "@/lib/server/adapters/random-ids";
import type { Deps } from "@/lib/server/deps";
import { readEnv } from "@/lib/server/env";
import { secretsFrom } from "@/lib/server/secrets";
import { renewalAnswer } from "./renewal-answer";

const database = await testDatabase();
afterAll(database.close);

const env = readEnv({
  PORTAL_MODE: "demo",
  DATABASE_URL: database.url,
  APP_URL: "https://portal.example",
  NEXTAUTH_SECRET: "a secret of the tests, long enough for all",
  CRON_SECRET: "a secret of the scheduler",
  TRUSTED_PROXIES: "1",
});
const base = {
  db: database.db,
  env,
  ids: randomIds,
  secrets: secretsFrom(env.NEXTAUTH_SECRET),
  clock: { now: () => new Date("2026-11-25T12:00:00Z") },
};
const captcha = embeddedCaptcha(base);
const mailer = { send: async () => ({ status: "sent" as const }) };
const deps: Deps = { ...base, captcha, mailer, files: databaseFiles, bank: null };

const ask = (body: unknown, headers: Record<string, string> = {}, held = deps) =>
  renewalAnswer(
    held,
    new Request("https://portal.example/api/captcha", {
      method: "POST",
      body: JSON.stringify(body),
      headers: {
        "content-type": "application/json",
        origin: env.APP_URL,
        host: "portal.example",
        "x-forwarded-for": "203.0.113.7",
        ...headers,
      },
    }),
  );

test.each(["image", "question", "proof_of_work"])("gives a page another challenge: %s", async (kind) => {
  const answer = await ask({ form: "acesso", kind });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toMatchObject({ provider: "embedded", kind, id: expect.any(String) });
});

test("work that was done opens its form once, and no other", async () => {
  const solved = async () => {
    const { id, work } = await (await ask({ form: "acesso", kind: "proof_of_work" })).json();
    const solution = await solveChallenge({ challenge: { parameters: work }, deriveKey });
    return { captchaId: id, captchaAnswer: solution?.derivedKey };
  };
  const answer = await solved();
  expect(await captcha.verify("acesso", answer, "")).toBeNull();
  expect(await captcha.verify("acesso", answer, "")).toEqual({ code: "expired" });
  expect(await captcha.verify("cadastro", await solved(), "")).toEqual({ code: "wrong" });
});

test.each([
  ["another site's page", { form: "acesso", kind: "image" }, { origin: "https://evil.example" }, 403],
  ["a page without origin", { form: "acesso", kind: "image" }, { origin: "null" }, 403],
  ["an unknown form", { form: "pedidos", kind: "image" }, {}, 400],
  ["an unknown kind", { form: "acesso", kind: "audio" }, {}, 400],
  ["a field more", { form: "acesso", kind: "image", answer: "x" }, {}, 400],
  ["lists", { form: ["acesso"], kind: "image" }, {}, 400],
  ["nothing", null, {}, 400],
])("refuses %s", async (_what, body, headers, status) => {
  expect((await ask(body, headers)).status).toBe(status);
});

test("has nothing to give while hCaptcha makes the challenges", async () => {
  const without = { ...deps, captcha: { ...captcha, renew: async () => null } };
  expect((await ask({ form: "acesso", kind: "image" }, {}, without)).status).toBe(404);
});

test("stops an address that asks too often, and not the others", async () => {
  const from = (address: string) => ask({ form: "acesso", kind: "question" }, { "x-forwarded-for": address });
  const answers = await Promise.all(Array.from({ length: 130 }, () => from("198.51.100.9")));
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(10);
  expect((await from("198.51.100.10")).status).toBe(200);
});

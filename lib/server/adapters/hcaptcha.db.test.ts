import fc from "fast-check";
import { afterAll, afterEach, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { start } from "@/e2e/stubs/hcaptcha.stub.mjs";
import { readEnv } from "@/lib/server/env";
import { secretsFrom } from "@/lib/server/secrets";
import { hcaptcha } from "./hcaptcha";

const [database, service] = await Promise.all([testDatabase(), start()]);
afterAll(() => Promise.all([database.close(), service.stop()]));
afterEach(() => service.setMode("up"));

const NEXTAUTH_SECRET = "a secret of the tests, long enough for all";
const env = (over: Record<string, string> = {}) =>
  readEnv({
    PORTAL_MODE: "demo",
    DATABASE_URL: database.url,
    APP_URL: "https://portal.example",
    NEXTAUTH_SECRET,
    CRON_SECRET: "a secret of the scheduler",
    ...service.env,
    ...over,
  });

const captchaWith = (over?: Record<string, string>) =>
  hcaptcha(
    {
      db: database.db,
      secrets: secretsFrom(NEXTAUTH_SECRET),
      clock: { now: () => new Date("2026-11-25T12:00:00Z") },
      env: env(over),
    },
    { patienceMs: 300 },
  );

const captcha = captchaWith();
const posted = (token: unknown) => ({ "h-captcha-response": token });
const verify = (token: unknown, form: "acesso" | "cadastro" = "acesso") =>
  captcha.verify(form, posted(token), "203.0.113.7");

test("shows the widget of the configured site", async () => {
  expect(await captcha.challenge("acesso", "image")).toEqual({
    provider: "hcaptcha",
    siteKey: service.env.HCAPTCHA_SITE_KEY,
    apiHost: service.env.HCAPTCHA_API_HOST,
  });
  expect(await captcha.renew("acesso", "image")).toBeNull();
});

test("takes a token of the service, asking with secret, site key and the person's address", async () => {
  const token = service.newToken();
  expect(await verify(token)).toBeNull();
  expect(service.asked().at(-1)).toEqual({
    secret: service.env.HCAPTCHA_SECRET_KEY,
    sitekey: service.env.HCAPTCHA_SITE_KEY,
    response: token,
    remoteip: "203.0.113.7",
  });
});

test("leaves the address out when it is not one", async () => {
  await captcha.verify("acesso", posted(service.newToken()), "2001:db8:1:2::/64");
  expect(service.asked().at(-1)).not.toHaveProperty("remoteip");
});

test("refuses a token that was used, on any form, without asking again", async () => {
  const token = service.newToken();
  expect(await verify(token, "acesso")).toBeNull();
  const before = service.asked().length;
  expect(await verify(token, "acesso")).toEqual({ code: "expired" });
  expect(await verify(token, "cadastro")).toEqual({ code: "expired" });
  expect(service.asked()).toHaveLength(before);
});

test("takes a token posted twenty times at once exactly once", async () => {
  const token = service.newToken();
  const answers = await Promise.all(Array.from({ length: 20 }, () => verify(token)));
  expect(answers.filter((answer) => answer === null)).toHaveLength(1);
});

test("refuses a token that the service does not know", async () => {
  expect(await verify("P1_invented")).toEqual({ code: "wrong" });
});

test.each([undefined, null, "", ["x"], { x: 1 }, 7])("misses a token when it is %j", async (token) => {
  expect(await verify(token)).toEqual({ code: "missing" });
});

test("refuses a token of a megabyte without asking", async () => {
  const before = service.asked().length;
  expect(await verify("x".repeat(1_000_000))).toEqual({ code: "wrong" });
  expect(service.asked()).toHaveLength(before);
});

test.each(["down", "error", "garbage", "odd", "slow", "endless"])(
  "refuses everybody while the service is %s",
  async (mode) => {
    service.setMode(mode);
    const token = service.newToken();
    expect(await verify(token)).toEqual({ code: "unavailable" });
    service.setMode("up");
    expect(await verify(token)).toEqual({ code: "expired" });
  },
);

test.each([
  ["the secret is another's", { HCAPTCHA_SECRET_KEY: "0x1" }],
  ["the site key is another's", { HCAPTCHA_SITE_KEY: "20000000-ffff-ffff-ffff-000000000002" }],
  ["nobody listens", { HCAPTCHA_VERIFY_URL: "http://127.0.0.1:1/siteverify" }],
])("says that it cannot verify when %s", async (_what, over) => {
  const refusal = await captchaWith(over).verify("acesso", posted(service.newToken()), "203.0.113.7");
  expect(refusal).toEqual({ code: "unavailable" });
});

test("nothing posted breaks it or passes", async () => {
  const post = fc.dictionary(fc.oneof(fc.constant("h-captcha-response"), fc.string()), fc.anything());
  await fc.assert(
    fc.asyncProperty(post, fc.string(), async (fields, address) => {
      expect(["missing", "wrong", "expired"]).toContain(
        (await captcha.verify("acesso", fields, address))?.code,
      );
    }),
    { numRuns: 100 },
  );
});

import { CAPTCHA_ANSWER, newChallenge, newCpf, newHolder, PASSWORD } from "@/e2e/support/database";
import { CALLBACK, csrfOf, locationOf, newVisitor, postSignIn } from "@/e2e/support/http";
import { expect, newAddress, test } from "@/e2e/support/test";

const SIGNED_IN = /\/pedidos$/;

test("a plain post signs in and answers to no script", async () => {
  const { cpf } = await newHolder({ password: PASSWORD });
  const visitor = await newVisitor();
  expect(locationOf(await postSignIn(visitor, { cpf }))).toMatch(SIGNED_IN);
  expect((await visitor.get("/pedidos", { maxRedirects: 0 })).status()).toBe(200);
  expect(Object.keys(await (await visitor.get("/api/auth/session")).json())).toEqual(["expires"]);
});

test("every callback address but our own pages leads to the orders, and none to a fault", async () => {
  const { cpf } = await newHolder({ password: PASSWORD });
  const base = process.env.E2E_BASE_URL ?? "";
  const odd = [
    "//evil.example",
    "/\\evil.example",
    "@evil.example",
    ".evil.example",
    "https:evil.example",
    "javascript:alert(1)",
    "/\t/evil.example",
    "/pedidos\n//evil.example",
    "%2f%2fevil.example",
    `${base}.evil.example/pedidos`,
    `${base}@evil.example`,
    "http://[",
    "https://evil.example/pedidos",
  ];
  for (const callbackUrl of odd) {
    const visitor = await newVisitor();
    const response = await postSignIn(visitor, { cpf, callbackUrl });
    expect([callbackUrl, response.status(), locationOf(response)]).toEqual([
      callbackUrl,
      302,
      `${base}/pedidos`,
    ]);
    const asked = await visitor.get(`/api/auth/signin?callbackUrl=${encodeURIComponent(callbackUrl)}`, {
      maxRedirects: 0,
    });
    expect(asked.status()).toBeLessThan(400);
    expect(locationOf(asked)).not.toContain("evil");
    const page = await visitor.get(`/acesso?callbackUrl=${encodeURIComponent(callbackUrl)}`);
    expect(page.url()).toBe(`${base}/pedidos`);
  }
});

test.describe("a post is refused, and signs nobody in,", () => {
  const attempts: [string, (cpf: string, csrf: string, captcha: string) => Record<string, unknown>][] = [
    [
      "without a CSRF token",
      (cpf, _, captchaId) => ({ form: { cpf, senha: PASSWORD, captchaId, captchaAnswer: CAPTCHA_ANSWER } }),
    ],
    [
      "with another browser's token",
      (cpf, csrf, captchaId) => ({
        form: {
          cpf,
          senha: PASSWORD,
          csrfToken: csrf.replace(/^./, (c) => (c === "a" ? "b" : "a")),
          captchaId,
          captchaAnswer: CAPTCHA_ANSWER,
        },
      }),
    ],
    ["without the captcha", (cpf, csrfToken) => ({ form: { cpf, senha: PASSWORD, csrfToken } })],
    [
      "with an empty captcha",
      (cpf, csrfToken, captchaId) => ({
        form: { cpf, senha: PASSWORD, csrfToken, captchaId, captchaAnswer: "" },
      }),
    ],
    [
      "with a wrong captcha",
      (cpf, csrfToken, captchaId) => ({
        form: { cpf, senha: PASSWORD, csrfToken, captchaId, captchaAnswer: "zzzzz" },
      }),
    ],
    [
      "with arrays as fields",
      (cpf, csrfToken, captchaId) => ({
        data: { cpf: [cpf], senha: [PASSWORD], csrfToken, captchaId, captchaAnswer: CAPTCHA_ANSWER },
      }),
    ],
    [
      "with objects as fields",
      (cpf, csrfToken, captchaId) => ({
        data: { cpf, senha: { $ne: "" }, csrfToken, captchaId, captchaAnswer: CAPTCHA_ANSWER },
      }),
    ],
    [
      "with a field twice",
      (cpf, csrfToken, captchaId) => ({
        headers: { "content-type": "application/x-www-form-urlencoded" },
        data: `cpf=${newCpf()}&cpf=${cpf}&senha=${PASSWORD}&csrfToken=${csrfToken}&captchaId=${captchaId}&captchaAnswer=${CAPTCHA_ANSWER}`,
      }),
    ],
    [
      "with a password of a megabyte",
      (cpf, csrfToken, captchaId) => ({
        form: { cpf, senha: "aA1".repeat(350_000), csrfToken, captchaId, captchaAnswer: CAPTCHA_ANSWER },
      }),
    ],
    [
      "with a body that is no JSON",
      () => ({ headers: { "content-type": "application/json" }, data: Buffer.from("{") }),
    ],
  ];
  for (const [what, post] of attempts) {
    test(what, async () => {
      const { cpf } = await newHolder({ password: PASSWORD });
      const visitor = await newVisitor();
      const response = await visitor.post(CALLBACK, {
        maxRedirects: 0,
        ...post(cpf, await csrfOf(visitor), await newChallenge("acesso")),
      });
      expect(response.status()).toBeLessThan(500);
      expect(locationOf(response)).not.toMatch(SIGNED_IN);
      expect(await (await visitor.get("/api/auth/session")).json()).toEqual({});
    });
  }
});

test("JSON with json=true is answered as JSON, and a wrong password is a 401", async () => {
  const { cpf } = await newHolder({ password: PASSWORD });
  const visitor = await newVisitor();
  const captchaId = await newChallenge("acesso");
  const data = {
    cpf,
    senha: "Errada123",
    csrfToken: await csrfOf(visitor),
    captchaId,
    captchaAnswer: CAPTCHA_ANSWER,
    json: "true",
  };
  const refused = await visitor.post(CALLBACK, { data });
  expect([refused.status(), (await refused.json()).url]).toEqual([
    401,
    `${process.env.E2E_BASE_URL}/acesso?erro=wrong`,
  ]);
});

test("a captcha answer is spent by its first use and is worth nothing on another form", async () => {
  const { cpf } = await newHolder({ password: PASSWORD });
  const visitor = await newVisitor();
  const captchaId = await newChallenge("acesso");
  expect(locationOf(await postSignIn(visitor, { cpf, captchaId }))).toMatch(SIGNED_IN);
  expect(locationOf(await postSignIn(visitor, { cpf, captchaId }))).toContain("captcha_expired");
  expect(locationOf(await postSignIn(visitor, { cpf, captchaId: await newChallenge("cadastro") }))).toContain(
    "captcha_",
  );
});

test("a session cookie that was changed, or belongs to an ended session, is signed out; a given one is not taken over", async () => {
  const { cpf } = await newHolder({ password: PASSWORD });
  const visitor = await newVisitor();
  await postSignIn(visitor, { cpf });
  const cookieOf = async () =>
    (await visitor.storageState()).cookies.find(({ name }) => name.endsWith("so.session"))?.value ?? "";
  const first = await cookieOf();
  await postSignIn(visitor, { cpf });
  expect(await cookieOf()).not.toBe(first);

  const none = Buffer.from('{"alg":"none"}').toString("base64url");
  for (const cookie of [
    `${first.slice(0, -3)}AAA`,
    `${none}.${Buffer.from('{"sid":"1"}').toString("base64url")}.`,
    "x",
    "",
  ]) {
    const thief = await newVisitor(newAddress(), { Cookie: `so.session=${cookie}` });
    expect(locationOf(await thief.get("/pedidos", { maxRedirects: 0 }))).toContain("/acesso");
  }

  const last = await cookieOf();
  await visitor.post("/api/auth/signout", { form: { csrfToken: await csrfOf(visitor) }, maxRedirects: 0 });
  const thief = await newVisitor(newAddress(), { Cookie: `so.session=${last}` });
  expect(locationOf(await thief.get("/pedidos", { maxRedirects: 0 }))).toContain("/acesso");
});

test("a sign-out without its token ends nothing", async () => {
  const { cpf } = await newHolder({ password: PASSWORD });
  const visitor = await newVisitor();
  await postSignIn(visitor, { cpf });
  await visitor.post("/api/auth/signout", { form: { csrfToken: "x" }, maxRedirects: 0 });
  expect((await visitor.get("/pedidos", { maxRedirects: 0 })).status()).toBe(200);
});

test("many wrong passwords from many addresses: the attacker is stopped, and the owner's own browser is not", async () => {
  const { cpf } = await newHolder({ password: PASSWORD });
  const owner = await newVisitor();
  await postSignIn(owner, { cpf });
  const tryOnce = async (_: unknown, i: number) =>
    locationOf(await postSignIn(await newVisitor(), { cpf, senha: `Errada${i}` }));
  const answers = await Promise.all(Array.from({ length: 40 }, tryOnce));
  const tried = answers.filter((answer) => answer.includes("erro=wrong")).length;
  // The burst of 20, and one more for each two minutes that this takes.
  expect(tried).toBeGreaterThanOrEqual(20);
  expect(tried).toBeLessThanOrEqual(22);
  expect(answers.filter((answer) => answer.includes("erro=too_many"))).toHaveLength(40 - tried);
  // Even the right password is refused to a stranger now; the browser that signed in before has a bucket of its own.
  expect(locationOf(await postSignIn(await newVisitor(), { cpf }))).toContain("erro=too_many");
  expect(locationOf(await postSignIn(owner, { cpf }))).toMatch(SIGNED_IN);
});

test("many CPFs from one address, behind forged forwarding, are stopped", async () => {
  test.setTimeout(180_000);
  const address = newAddress();
  const tryOnce = async () => {
    const visitor = await newVisitor(`${newAddress()}, ${address}`);
    return locationOf(await postSignIn(visitor, { cpf: newCpf(), senha: "Errada123" }));
  };
  const answers = await Promise.all(Array.from({ length: 260 }, tryOnce));
  const tried = answers.filter((answer) => answer.includes("erro=wrong")).length;
  // The burst of 200, and one more for each ten seconds that this takes.
  expect(tried).toBeGreaterThanOrEqual(200);
  expect(tried).toBeLessThan(230);
  expect(answers.filter((answer) => answer.includes("erro=too_many"))).toHaveLength(260 - tried);
});

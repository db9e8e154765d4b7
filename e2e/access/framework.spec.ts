import { sql } from "drizzle-orm";
import { CAPTCHA_ANSWER, db, newChallenge, newHolder, PASSWORD } from "@/e2e/support/database";
import { formOf, newVisitor, postSignIn } from "@/e2e/support/http";
import { expect, newAddress, test } from "@/e2e/support/test";

const BASE = process.env.E2E_BASE_URL ?? "";
const PERSONAL = ["/pedidos", "/pedidos/2758387", "/pedidos/2758387/agendamento", "/bem-vindo"];

test("no header that routers trust opens a personal page", async () => {
  const tricks: Record<string, string>[] = [
    { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
    {
      "x-middleware-subrequest": "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware",
    },
    { "x-nextjs-data": "1" },
    { "next-resume": "1" },
    { "x-invoke-path": "/pedidos" },
    { "x-matched-path": "/pedidos" },
    { RSC: "1" },
    { RSC: "1", "next-router-state-tree": "%5B%22" },
    { "x-portal-path": "//evil.example" },
    { "x-forwarded-host": "evil.example" },
  ];
  for (const headers of tricks) {
    const visitor = await newVisitor(newAddress(), headers);
    for (const path of PERSONAL) {
      const response = await visitor.get(path, { maxRedirects: 0 });
      expect([path, headers, response.status() < 500]).toEqual([path, headers, true]);
      expect(await response.text()).not.toMatch(/Aguardando|Histórico|Sair/);
      expect(response.headers().location ?? "").not.toContain("evil");
    }
  }
});

test("a server action from another origin, none, or under another host does nothing", async () => {
  const { cpf, email } = await newHolder();
  const action = await formOf(await newVisitor(), "/cadastro");
  const begun = async () =>
    (await db.execute(sql`select count(*)::int as n from sign_up_attempts where cpf = ${cpf}`))[0]?.n;
  for (const headers of [
    { Origin: "null" },
    {},
    { Origin: "https://evil.example" },
    { Origin: "http://[" },
    { Origin: `${BASE}.evil.example` },
    { Origin: BASE, Host: "evil.example" },
  ] as Record<string, string>[]) {
    const visitor = await newVisitor(newAddress(), headers);
    const captchaId = await newChallenge("cadastro");
    const response = await visitor.post("/cadastro", {
      multipart: { ...action, cpf, email, captchaId, captchaAnswer: CAPTCHA_ANSWER },
      maxRedirects: 0,
    });
    expect([headers, response.status()]).toEqual([headers, 403]);
  }
  expect(await begun()).toBe(0);
});

test("an action's body may be huge, broken or full of fields: it is refused and nothing is done", async () => {
  const visitor = await newVisitor(newAddress(), { Origin: BASE });
  const action = await formOf(visitor, "/cadastro");
  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, i) => [`f${i}`, "x"]));
  const bodies = [
    { multipart: { ...action, cpf: "1".repeat(10_000_000), email: "a@b.com" } },
    { multipart: { ...action, ...many } },
    {
      headers: { "content-type": "multipart/form-data; boundary=x" },
      data: "--x\r\nContent-Disposition: form-data; name=",
    },
    { headers: { "content-type": "multipart/form-data" }, data: "nothing" },
    { headers: { "next-action": "0".repeat(42), "content-type": "text/plain" }, data: "[" },
    {
      headers: { "next-action": "0".repeat(42), "content-type": "text/plain;charset=UTF-8" },
      data: "[".repeat(10_000),
    },
  ];
  for (const body of bodies) {
    const response = await visitor.post("/cadastro", { ...body, maxRedirects: 0 });
    expect(response.headers().location ?? "").not.toContain("codigo");
  }
  expect((await visitor.get("/")).status()).toBe(200);
});

test("extra and doubled fields are refused", async () => {
  const { cpf, email } = await newHolder();
  const visitor = await newVisitor(newAddress(), { Origin: BASE });
  const action = await formOf(visitor, "/cadastro");
  for (const extra of [{ role: "admin" }, { customerId: "1" }, { __proto__x: "1" }]) {
    const captchaId = await newChallenge("cadastro");
    const response = await visitor.post("/cadastro", {
      multipart: { ...action, cpf, email, captchaId, captchaAnswer: CAPTCHA_ANSWER, ...extra },
      maxRedirects: 0,
    });
    expect(response.status()).toBe(200);
    expect(await response.text()).toContain("Não foi possível ler o formulário");
  }
});

test("the policy's nonce is new each time, and pages let no inline script run", async ({ page }) => {
  const visitor = await newVisitor();
  const nonces = await Promise.all(
    [1, 2, 3].map(
      async () =>
        /'nonce-([^']+)'/.exec((await visitor.get("/")).headers()["content-security-policy"] ?? "")?.[1],
    ),
  );
  expect(new Set(nonces).size).toBe(3);
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await page.goto("/acesso");
  expect(faults).toEqual([]);
  const ran = await page.evaluate(async () => {
    document.body.insertAdjacentHTML("beforeend", '<img src="/x" alt="" onerror="window.inlineRan = true">');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return "inlineRan" in window;
  });
  expect(ran).toBe(false);
  expect(faults.join()).toContain("Content Security Policy");
});

test("personal pages are kept by nobody, and every page carries its headers", async () => {
  const { cpf, orderNumber } = await newHolder({ password: PASSWORD });
  const visitor = await newVisitor();
  await postSignIn(visitor, { cpf });
  for (const path of ["/pedidos", `/pedidos/${orderNumber}`, "/bem-vindo"]) {
    const headers = (await visitor.get(path)).headers();
    expect(headers["cache-control"]).toContain("no-store");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  }
});

test("nothing is told by paths that are no pages", async () => {
  const visitor = await newVisitor();
  for (const path of [
    "/.env",
    "/.git/config",
    "/package.json",
    "/_next/static/x/y.js.map",
    "/api/v1",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/api/auth/providers",
    "/api/auth/nothing",
  ]) {
    const response = await visitor.get(path, { maxRedirects: 0 });
    expect([path, response.status() < 500]).toEqual([path, true]);
    expect(await response.text()).not.toMatch(/NEXTAUTH_SECRET|DATABASE_URL|root:/);
  }
});

test("the schedulers' routes want their secret, and health holds none", async () => {
  const visitor = await newVisitor();
  for (const path of ["/api/cron/outbox", "/api/cron/boletos", "/api/cron/prazos", "/api/cron/limpeza"]) {
    expect((await visitor.get(path)).status()).toBe(401);
    expect((await visitor.get(path, { headers: { Authorization: "Bearer x" } })).status()).toBe(401);
    const headers = { Authorization: `Bearer ${process.env.E2E_CRON_SECRET}` };
    expect((await visitor.get(path, { headers })).status()).toBe(200);
  }
  expect(await (await visitor.get("/api/health")).json()).toEqual({ status: "ok" });
  expect(await (await visitor.get("/api/health/ready")).json()).toMatchObject({
    ready: true,
    database: true,
    migrations: true,
  });
});

test("a page opened as 127.0.0.1 goes on under the portal's own name", async ({ page }) => {
  await page.goto(BASE.replace("localhost", "127.0.0.1"));
  await expect(page).toHaveURL(`${BASE}/`);
  await expect(page.getByRole("link", { name: "Acessar Serviços" }).first()).toBeVisible();
});

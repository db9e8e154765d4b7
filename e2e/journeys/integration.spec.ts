import { execFileSync } from "node:child_process";
import { randomInt, randomUUID } from "node:crypto";
import { Webhook } from "standardwebhooks";
import { connect } from "@/db/client";
import { newHolder, PASSWORD } from "@/e2e/support/database";
import { expect, expectAccessible, expectNoSidewaysScroll, test } from "@/e2e/support/test";

// The portal whose outside services are local servers: one of them is told by webhook.
test.use({ baseURL: process.env.E2E_STUBBED_URL ?? "", extraHTTPHeaders: {} });

const { db } = connect(process.env.E2E_STUBBED_DATABASE_URL ?? "", { max: 2 });
const RECEIVER = `http://${process.env.E2E_WEBHOOK_HOST ?? ""}`;

/** As whoever operates the portal does it: by command. */
function newKey(scopes: string): string {
  const args = ["node_modules/tsx/dist/cli.mjs", "--conditions=react-server", "scripts/api-key.ts"];
  const env = {
    ...process.env,
    DATABASE_URL: process.env.E2E_STUBBED_DATABASE_URL ?? "",
    NEXTAUTH_SECRET: process.env.E2E_SECRET ?? "",
  };
  const made = execFileSync(process.execPath, [...args, "create", "--name", "ERP", "--scopes", scopes], {
    env,
  });
  return made.toString().trim();
}

type Received = { headers: Record<string, string>; body: string };
type Told = { type: string; order: { number: string }; data: { to?: string } };

test("a sales system's order is seen by its holder, follows what the system does, and the system is told", async ({
  page,
  request,
}) => {
  const holder = await newHolder({ password: PASSWORD }, db);
  const key = newKey("orders:write,payments:write,webhooks:write,events:read");
  const call = (method: "put" | "post", path: string, data: unknown, headers: Record<string, string> = {}) =>
    request[method](`/api/v1${path}`, {
      data,
      headers: {
        Authorization: `Bearer ${key}`,
        ...(method === "post" ? { "Idempotency-Key": randomUUID() } : {}),
        ...headers,
      },
    });
  const hook = await call("post", "/webhook-endpoints", { url: `${RECEIVER}/hook`, events: [] });
  expect(hook.status()).toBe(201);
  const { secret } = await hook.json();

  const number = String(randomInt(1e9, 9e9));
  const order = {
    number,
    placedAt: new Date().toISOString(),
    holder: {
      cpf: holder.cpf,
      name: holder.name,
      birthDate: "1980-05-17",
      email: holder.email,
      phone: "31999990000",
      address: {
        streetType: "Rua",
        street: "das Flores",
        streetNumber: "1",
        district: "Centro",
        cep: "30110000",
        city: "Belo Horizonte",
        state: "MG",
      },
    },
    kind: "pessoa_fisica",
    product: "e-CPF A3 validade 3 anos",
    certificateType: "A3",
    media: "token",
    months: 36,
    renewal: false,
    priceCents: 42_000,
    payer: { name: holder.name, document: holder.cpf },
    paymentTerms: "boleto",
    complete: true,
  };
  expect((await call("put", `/orders/${number}`, order)).status()).toBe(201);

  await page.goto("/acesso");
  await page.getByLabel(/CPF/).fill(holder.cpf);
  await page.locator('input[name="senha"]').fill(PASSWORD);
  await page.getByRole("checkbox", { name: "Sou humano" }).click();
  await page.getByRole("button", { name: "Avançar" }).click();
  await page
    .getByRole("link", { name: new RegExp(number) })
    .first()
    .click();
  await expect(page.getByText("Aguardando Pagamento").first()).toBeVisible();

  const payment = {
    source: "banco-001",
    reference: number,
    method: "pix",
    amountCents: 42_000,
    paidAt: new Date().toISOString(),
  };
  expect((await call("post", `/orders/${number}/payments`, payment)).status()).toBe(201);
  await expect(page.getByText("Aguardando Validação").first()).toBeVisible({ timeout: 20_000 });
  await call("post", `/orders/${number}/validation`, { result: "approved" });
  const issued = { validFrom: "2026-11-25", validUntil: "2029-11-24", serial: "0a1b" };
  expect((await call("post", `/orders/${number}/issuance`, issued)).status()).toBe(200);
  await expect(page.getByText("Entregue").first()).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("de 25/11/2026 a 24/11/2029")).toBeVisible();

  const verifier = new Webhook(secret);
  const told = async () => {
    const all = (await (await request.get(`${RECEIVER}/received`)).json()) as Received[];
    const mine = all.filter(({ body }) => body.includes(number));
    return mine.map(({ headers, body }) => verifier.verify(body, headers) as Told);
  };
  await expect
    .poll(async () => (await told()).map(({ type, data }) => [type, data.to].filter(Boolean).join(" ")), {
      timeout: 30_000,
    })
    .toEqual([
      "order.created",
      "order.status_changed awaiting_validation",
      "payment.received",
      "order.status_changed awaiting_issuance",
      "order.status_changed delivered",
    ]);
});

test("the API tells a stranger nothing, and its document and page are open to read", async ({
  page,
  request,
}) => {
  expect((await request.get("/api/v1/orders")).status()).toBe(401);
  expect((await request.get("/api/v1/orders/2758387")).status()).toBe(401);
  const document = await (await request.get("/api/v1/openapi.json")).json();
  expect(document.openapi).toBe("3.1.0");
  expect(Object.keys(document.paths).length).toBeGreaterThan(15);
  await page.goto("/api/docs");
  await expect(page.getByRole("heading", { name: "API de integração" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
});

test("a body that is too large, compressed, or of another type is refused by the running portal", async ({
  request,
}) => {
  const headers = { Authorization: `Bearer ${newKey("orders:write")}` };
  const put = (data: string | Buffer, more: Record<string, string>) =>
    request.put("/api/v1/orders/1", { data, headers: { ...headers, ...more } });
  const json = { "Content-Type": "application/json" };
  expect((await put(`{"a":"${"x".repeat(6_000_000)}"}`, json)).status()).toBe(413);
  expect((await put(Buffer.alloc(100), { ...json, "Content-Encoding": "gzip" })).status()).toBe(415);
  expect((await put("a=b", { "Content-Type": "application/x-www-form-urlencoded" })).status()).toBe(415);
});

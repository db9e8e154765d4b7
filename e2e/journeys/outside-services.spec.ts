import { connect } from "@/db/client";
import { newHolder as newHolderIn, PASSWORD } from "@/e2e/support/database";
import { expect, expectAccessible, newAddress, test } from "@/e2e/support/test";

// The same build on a database of its own, with hCaptcha and Resend configured to servers that speak their documented form.
// No header of ours on the browser's requests: on one to another origin it would make a preflight that no real page has.
test.use({ baseURL: process.env.E2E_STUBBED_URL ?? "", extraHTTPHeaders: {} });
test.describe.configure({ mode: "serial" });

const { db } = connect(process.env.E2E_STUBBED_DATABASE_URL ?? "", { max: 2 });
const newHolder = (access: { password?: string } = {}) => newHolderIn(access, db);

const CAPTCHA = process.env.HCAPTCHA_API_HOST ?? "";
const RESEND = process.env.RESEND_BASE_URL ?? "";

async function fill(page: import("@playwright/test").Page, cpf: string) {
  await page.goto("/acesso");
  await page.getByLabel(/CPF/).fill(cpf);
  await page.locator('input[name="senha"]').fill(PASSWORD);
  await page.getByRole("checkbox", { name: "Sou humano" }).click();
  await expect(page.getByRole("checkbox", { name: "Sou humano" })).toBeChecked();
  await page.getByRole("button", { name: "Avançar" }).click();
}

test("with hCaptcha the owner signs in, under the page's policy", async ({ page }) => {
  const { cpf } = await newHolder({ password: PASSWORD });
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  await fill(page, cpf);
  await expect(page).toHaveURL(/\/pedidos$/);
  expect(faults).toEqual([]);
});

test("hCaptcha's hosts stand only where its widget does", async ({ request }) => {
  const policy = async (path: string) =>
    (await request.get(path, { maxRedirects: 0 })).headers()["content-security-policy"] ?? "";
  for (const path of ["/acesso", "/cadastro", "/recuperar-senha"])
    expect(await policy(path)).toContain(CAPTCHA);
  for (const path of ["/", "/cadastro/codigo", "/pedidos"]) expect(await policy(path)).not.toContain(CAPTCHA);
});

test("who is led to the sign-in within an open page finds the widget working", async ({ page }) => {
  const { cpf, orderNumber } = await newHolder({ password: PASSWORD });
  await fill(page, cpf);
  await expect(page).toHaveURL(/\/pedidos$/);
  await page.context().clearCookies();
  await page
    .getByRole("link", { name: new RegExp(orderNumber) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/acesso/);
  await page.getByRole("checkbox", { name: "Sou humano" }).click();
  await expect(page.getByRole("checkbox", { name: "Sou humano" })).toBeChecked();
});

test("the field cannot be skipped, and an invented token is worth nothing", async ({ request }) => {
  const { cpf } = await newHolder({ password: PASSWORD });
  for (const token of [{}, { "h-captcha-response": "" }, { "h-captcha-response": "P1_invented" }] as Record<
    string,
    string
  >[]) {
    const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
    const form = { csrfToken, cpf, senha: PASSWORD, ...token };
    const headers = { "X-Forwarded-For": newAddress() };
    const response = await request.post("/api/auth/callback/credentials", { form, headers, maxRedirects: 0 });
    expect(response.headers().location).toContain("erro=captcha_");
  }
});

test("when the service is down the sign-in fails closed, says so, and works once it is back", async ({
  page,
  request,
}) => {
  const { cpf } = await newHolder({ password: PASSWORD });
  await page.goto("/acesso");
  await expect(page.getByRole("checkbox", { name: "Sou humano" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(/CPF/).fill(cpf);
  await page.locator('input[name="senha"]').fill(PASSWORD);
  await page.getByRole("checkbox", { name: "Sou humano" }).click();
  await expect(page.getByRole("checkbox", { name: "Sou humano" })).toBeChecked();
  await request.post(`${CAPTCHA}/mode?is=error`);
  try {
    await page.getByRole("button", { name: "Avançar" }).click();
    await expect(
      page.getByText(/Não foi possível conferir o código de segurança agora/).first(),
    ).toBeVisible();
    await expect(page.getByLabel(/CPF/)).toHaveValue(cpf);
  } finally {
    await request.post(`${CAPTCHA}/mode?is=up`);
  }
  await fill(page, cpf);
  await expect(page).toHaveURL(/\/pedidos$/);
});

test("messages leave through Resend with an idempotency key, and wait while it is down", async ({
  page,
  request,
}) => {
  const holder = await newHolder();
  const messages = async () =>
    (await (await request.get(`${RESEND}/_messages`)).json()) as { to: string | string[] }[];
  const toHolder = async () =>
    (await messages()).filter(({ to }) => [to].flat().includes(holder.email)).length;
  await request.post(`${RESEND}/_mode`, { data: { mode: "error" } });
  try {
    await page.goto("/cadastro");
    await page.getByLabel(/CPF/).fill(holder.cpf);
    await page.getByLabel(/Email/).fill(holder.email);
    await page.getByRole("checkbox", { name: "Sou humano" }).click();
    await expect(page.getByRole("checkbox", { name: "Sou humano" })).toBeChecked();
    await page.getByRole("button", { name: "Avançar" }).click();
    await expect(page.getByRole("heading", { name: "Confirme seu e-mail" })).toBeVisible();
    expect(await toHolder()).toBe(0);
  } finally {
    await request.post(`${RESEND}/_mode`, { data: { mode: "up" } });
  }
  const headers = { Authorization: `Bearer ${process.env.E2E_CRON_SECRET}` };
  await expect
    .poll(
      async () => {
        await request.get("/api/cron/outbox", { headers });
        return toHolder();
      },
      { timeout: 30_000, intervals: [1000] },
    )
    .toBe(1);
});

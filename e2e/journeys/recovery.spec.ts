import type { Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { db, mailsTo, mailTo, newCpf, newHolder, PASSWORD } from "@/e2e/support/database";
import { answerCaptcha, expect, expectAccessible, signIn, test } from "@/e2e/support/test";

const NEW_PASSWORD = "Serra9Verde";

async function ask(page: Page, cpf: string, email: string) {
  await page.goto("/recuperar-senha");
  await page.getByLabel(/CPF/).fill(cpf);
  await page.getByLabel(/Email/).fill(email);
  await answerCaptcha(page);
  await page.getByRole("button", { name: "Enviar" }).click();
  await expect(page.getByRole("heading", { name: "Veja seu e-mail" })).toBeVisible();
}

const linkIn = (text: string) => /https?:\/\/\S+chave=[\w-]+/.exec(text)?.[0] ?? "";

async function linkFor(email: string, at = 0): Promise<string> {
  await expect.poll(async () => (await links(email)).length).toBeGreaterThan(at);
  return (await links(email))[at] ?? "";
}

async function links(email: string) {
  const mails = (await mailsTo(email)).sort((a, b) => a.sentAt.getTime() - b.sentAt.getTime());
  return mails.map(({ text }) => linkIn(text)).filter(Boolean);
}

async function setPassword(page: Page, password: string) {
  await page.locator('input[name="senha"]').fill(password);
  await page.locator('input[name="confirmarSenha"]').fill(password);
  await page.getByRole("button", { name: "Salvar senha nova" }).click();
}

test("the owner makes a new password by e-mail, and every open session ends", async ({ page, browser }) => {
  const holder = await newHolder({ password: PASSWORD });
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, holder.cpf);
  await expect(elsewhere).toHaveURL(/\/pedidos$/);

  await page.goto("/recuperar-senha");
  await expectAccessible(page);
  await ask(page, holder.cpf, holder.email);
  await expectAccessible(page);
  await page.goto(await linkFor(holder.email));
  await expectAccessible(page);
  await setPassword(page, NEW_PASSWORD);
  await expect(page.getByText("Senha alterada.")).toBeVisible();

  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/acesso/);
  await signIn(page, holder.cpf, PASSWORD);
  await expect(page.getByText("CPF ou senha não conferem.").first()).toBeVisible();
  await signIn(page, holder.cpf, NEW_PASSWORD);
  await expect(page).toHaveURL(/\/pedidos$/);
  await mailTo(holder.email, /alterada/);
});

test("a link works once, not after a newer one, not after thirty minutes, and not when changed", async ({
  page,
}) => {
  const holder = await newHolder({ password: PASSWORD });
  await ask(page, holder.cpf, holder.email);
  const first = await linkFor(holder.email);
  await ask(page, holder.cpf, holder.email);
  const second = await linkFor(holder.email, 1);
  const dead = page.getByRole("heading", { name: "Este link não vale mais" });

  await page.goto(first);
  await expect(dead).toBeVisible();
  await page.goto(`${second.slice(0, -1)}${second.endsWith("A") ? "B" : "A"}`);
  await expect(dead).toBeVisible();
  await page.goto(second);
  await setPassword(page, NEW_PASSWORD);
  await expect(page.getByText("Senha alterada.")).toBeVisible();
  await page.goto(second);
  await expect(dead).toBeVisible();

  await ask(page, holder.cpf, holder.email);
  const third = await linkFor(holder.email, 2);
  await db.execute(sql`update password_resets set expires_at = now() where customer_id = ${holder.id}`);
  await page.goto(third);
  await expect(dead).toBeVisible();
});

test("links come from APP_URL whatever the request's headers say", async ({ browser }) => {
  const holder = await newHolder({ password: PASSWORD });
  const context = await browser.newContext({
    extraHTTPHeaders: {
      "X-Forwarded-Host": "evil.example",
      "X-Forwarded-Proto": "https",
      "X-Forwarded-For": "203.0.113.5",
    },
  });
  const page = await context.newPage();
  await ask(page, holder.cpf, holder.email);
  expect(await linkFor(holder.email)).toContain(`${process.env.E2E_BASE_URL}/recuperar-senha/nova`);
});

test("a password that breaks a rule is refused with the rule, and the link still works", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  await ask(page, holder.cpf, holder.email);
  await page.goto(await linkFor(holder.email));
  await setPassword(page, "Helena2026");
  await expect(page.locator("#erro-senha")).toContainText("nome");
  await setPassword(page, "Password1");
  await expect(page.locator("#erro-senha")).toContainText("muito usada");
  await setPassword(page, NEW_PASSWORD);
  await expect(page.getByText("Senha alterada.")).toBeVisible();
});

test("an unknown pair reads the same and sends nothing to the address that was typed", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  const stranger = `estranho${newCpf()}@example.com`;
  await ask(page, holder.cpf, stranger);
  await ask(page, holder.cpf, holder.email);
  await linkFor(holder.email);
  expect(await mailsTo(stranger)).toEqual([]);
});

test("a holder without access is told how to sign up", async ({ page }) => {
  const holder = await newHolder();
  await ask(page, holder.cpf, holder.email);
  const message = await mailTo(holder.email, /ainda não tem/);
  expect(linkIn(message.text)).toBe("");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("recovery works as well", async ({ page }) => {
    const holder = await newHolder({ password: PASSWORD });
    await ask(page, holder.cpf, holder.email);
    await page.goto(await linkFor(holder.email));
    await setPassword(page, NEW_PASSWORD);
    await expect(page.getByText("Senha alterada.")).toBeVisible();
  });
});

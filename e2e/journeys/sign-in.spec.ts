import { eq, sql } from "drizzle-orm";
import { sessions } from "@/db/schema/customers";
import { db, newHolder, PASSWORD } from "@/e2e/support/database";
import { answerCaptcha, expect, expectAccessible, signIn, test } from "@/e2e/support/test";

test("the owner signs in, sees the order's services and signs out for good", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  await page.goto("/acesso");
  await expectAccessible(page);
  await signIn(page, holder.cpf);
  await expect(page.getByRole("heading", { name: "Pedidos realizados" })).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole("link", { name: new RegExp(holder.orderNumber) })
    .first()
    .click();
  await expect(page.getByRole("heading", { name: /Serviços/ }).first()).toBeVisible();
  for (const service of ["Agendamento", "Boletos", "Concluir pedido", "Consultar notas fiscais"]) {
    await expect(page.getByText(service).first()).toBeVisible();
  }
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sair" }).click();
  await expect(page.getByText("Você saiu com segurança.")).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/acesso/);
  await expect(page.getByText(holder.orderNumber)).toHaveCount(0);
});

test("a wrong password says the same as an unknown CPF, keeps the CPF and never the password", async ({
  page,
}) => {
  const holder = await newHolder({ password: PASSWORD });
  await signIn(page, holder.cpf, "Errada123");
  await expect(page.getByText("CPF ou senha não conferem.").first()).toBeVisible();
  await expect(page.getByLabel(/CPF/)).toHaveValue(holder.cpf);
  await expect(page.locator('input[name="senha"]')).toHaveValue("");
  expect(page.url()).not.toContain(holder.cpf);
  await expectAccessible(page);
});

test("a CPF typed with its mask signs in", async ({ page }) => {
  const { cpf } = await newHolder({ password: PASSWORD });
  await signIn(page, cpf.replace(/(\d{3})(\d{3})(\d{3})/, "$1.$2.$3-"));
  await expect(page).toHaveURL(/\/pedidos$/);
});

test("after sign-in the person lands on the page that asked for it", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  await page.goto(`/pedidos/${holder.orderNumber}`);
  await expect(page).toHaveURL(/\/acesso/);
  await page.getByLabel(/CPF/).fill(holder.cpf);
  await page.locator('input[name="senha"]').fill(PASSWORD);
  await answerCaptcha(page);
  await page.getByRole("button", { name: "Avançar" }).click();
  await expect(page).toHaveURL(new RegExp(`/pedidos/${holder.orderNumber}$`));
});

test("a session ends after thirty idle minutes and after twelve hours", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  for (const [column, age] of [
    [sessions.lastSeenAt, "31 minutes"],
    [sessions.expiresAt, "13 hours"],
  ] as const) {
    await signIn(page, holder.cpf);
    await expect(page).toHaveURL(/\/pedidos$/);
    const name = column === sessions.lastSeenAt ? "lastSeenAt" : "expiresAt";
    await db
      .update(sessions)
      .set({ [name]: sql`${column} - ${age}::interval` })
      .where(eq(sessions.customerId, holder.id));
    await page.reload();
    await expect(page).toHaveURL(/\/acesso/);
  }
});

test("two minutes before the end the person is warned and can go on", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  await page.clock.install();
  await signIn(page, holder.cpf);
  await expect(page).toHaveURL(/\/pedidos$/);
  const warning = page.getByRole("dialog", { name: "Sua sessão está terminando" });
  await expect(warning).toBeHidden();
  await db
    .update(sessions)
    .set({ lastSeenAt: sql`now() - interval '29 minutes'` })
    .where(eq(sessions.customerId, holder.id));
  await page.clock.fastForward("29:00");
  await expect(warning).toBeVisible();
  await expectAccessible(page);
  await warning.getByRole("button", { name: "Continuar conectado" }).click();
  await expect(warning).toBeHidden();
  await page.reload();
  await expect(page).toHaveURL(/\/pedidos$/);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the owner signs in and out as well", async ({ page }) => {
    const holder = await newHolder({ password: PASSWORD });
    await signIn(page, holder.cpf, "Errada123");
    await expect(page.getByText("CPF ou senha não conferem.").first()).toBeVisible();
    await expect(page.getByLabel(/CPF/)).toHaveValue(holder.cpf);
    await signIn(page, holder.cpf);
    await expect(page).toHaveURL(/\/pedidos$/);
    await page.getByRole("button", { name: "Sair" }).click();
    await expect(page.getByText("Você saiu com segurança.")).toBeVisible();
  });
});

test("the whole way in works by keyboard", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  await page.goto("/acesso");
  await page.getByLabel(/CPF/).focus();
  await page.keyboard.type(holder.cpf);
  await answerCaptcha(page);
  await page.locator('input[name="senha"]').focus();
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/pedidos$/);
  await page
    .getByRole("link", { name: new RegExp(holder.orderNumber) })
    .first()
    .focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(holder.orderNumber));
});

import { newHolder, PASSWORD } from "@/e2e/support/database";
import {
  answerCaptcha,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  signIn,
  test,
} from "@/e2e/support/test";

const PUBLIC = [
  "/",
  "/acesso",
  "/cadastro",
  "/recuperar-senha",
  "/recuperar-senha/enviado",
  "/recuperar-senha/nova",
  "/acessibilidade",
  "/manual",
  "/nada",
];

// 320 px is also 1280 px at 400 % (WCAG 1.4.10).
for (const width of [320, 360]) {
  test(`every public page fits ${width} px and is accessible`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.setViewportSize({ width, height: 640 });
    for (const path of PUBLIC) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
      if (width === 320) await expectAccessible(page);
    }
  });

  test(`orders and services fit ${width} px and are accessible`, async ({ page }) => {
    const holder = await newHolder({ password: PASSWORD });
    await page.setViewportSize({ width, height: 640 });
    await signIn(page, holder.cpf);
    await expect(page).toHaveURL(/\/pedidos$/);
    for (const path of [
      "/pedidos",
      `/pedidos/${holder.orderNumber}`,
      `/pedidos/${holder.orderNumber}/boletos`,
    ]) {
      await page.goto(path);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });
}

test("who cannot see the image signs in without seeing, hearing or solving anything", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  await page.goto("/acesso");
  await page.getByLabel(/CPF/).fill(holder.cpf);
  await page.locator('input[name="senha"]').fill(PASSWORD);
  await page.getByRole("button", { name: "Não consigo ver a imagem" }).click();
  await expect(page.locator('input[name="captchaAnswer"][type="hidden"]')).toHaveCount(1, {
    timeout: 30_000,
  });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Avançar" }).click();
  await expect(page).toHaveURL(/\/pedidos$/);
});

test("a click on the image brings another and keeps what was typed", async ({ page }) => {
  await page.goto("/acesso");
  await page.getByLabel(/CPF/).fill("529.982.247-25");
  const before = await page.locator('input[name="captchaId"]').inputValue();
  await page.getByRole("button", { name: /Imagem do código/ }).click();
  await expect(page.locator('input[name="captchaId"]')).not.toHaveValue(before);
  await expect(page.getByLabel(/CPF/)).toHaveValue("529.982.247-25");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a written question stands in for the image", async ({ page }) => {
    await page.goto("/acesso");
    await page.getByRole("link", { name: /pergunta/ }).click();
    await expect(page.locator('input[name="captchaAnswer"]')).toBeVisible();
    await expect(page.getByRole("img", { name: /Imagem do código/ })).toHaveCount(0);
    const holder = await newHolder({ password: PASSWORD });
    await page.getByLabel(/CPF/).fill(holder.cpf);
    await page.locator('input[name="senha"]').fill(PASSWORD);
    await answerCaptcha(page);
    await page.getByRole("button", { name: "Avançar" }).click();
    await expect(page).toHaveURL(/\/pedidos$/);
  });
});

import type { Page } from "@playwright/test";
import { mailTo, newCpf, newHolder, PASSWORD } from "@/e2e/support/database";
import { answerCaptcha, expect, expectAccessible, test } from "@/e2e/support/test";

async function begin(page: Page, cpf: string, email: string) {
  await page.goto("/");
  await page.getByRole("link", { name: "Cadastrar Acesso" }).first().click();
  await page.getByLabel(/CPF/).fill(cpf);
  await page.getByLabel(/Email/).fill(email);
  await answerCaptcha(page);
  await page.getByRole("button", { name: "Avançar" }).click();
  await expect(page.getByRole("heading", { name: "Confirme seu e-mail" })).toBeVisible();
}

async function codeFor(email: string): Promise<string> {
  const message = await mailTo(email, /código/i);
  return /\b\d{6}\b/.exec(message.text)?.[0] ?? "";
}

async function fillData(page: Page) {
  await page.getByLabel(/Telefone/).fill("31 99999-0000");
  await page.getByLabel(/Tipo de Logradouro/).selectOption("Rua");
  await page.getByLabel(/^\*?\s*Logradouro/).fill("da Bahia");
  await page.locator('input[name="numero"]').fill("1148");
  await page.getByLabel(/CEP/).fill("30160-011");
  await page.getByLabel(/Bairro/).fill("Centro");
  await page.getByLabel(/Estado/).selectOption("MG");
  await page.getByLabel(/Município/).fill("belo horizonte");
  await page.locator('input[name="senha"]').fill(PASSWORD);
  await page.locator('input[name="confirmarSenha"]').fill(PASSWORD);
}

async function wholeJourney(page: Page, check: (page: Page) => Promise<void>) {
  const holder = await newHolder();
  await begin(page, holder.cpf, holder.email);
  await check(page);
  await page.getByLabel(/Código/).fill(await codeFor(holder.email));
  await page.getByRole("button", { name: "Avançar" }).click();
  await expect(page.getByRole("heading", { name: "Seus dados" })).toBeVisible();
  await expect(page.locator('input[name="nome"]')).toHaveValue(holder.name);
  await check(page);
  await fillData(page);
  await page.getByRole("button", { name: "Salvar Dados" }).click();
  await expect(page.getByRole("heading", { name: "Confira os dados" })).toBeVisible();
  await expect(page.getByText("Belo Horizonte")).toBeVisible();
  await check(page);
  await page.getByRole("button", { name: /OK/ }).click();
  await expect(page.getByText("Registro inserido com sucesso!")).toBeVisible();
  await check(page);
  await page.getByRole("link", { name: "Ok", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Pedidos realizados" })).toBeVisible();
  await expect(page.getByText(holder.orderNumber).first()).toBeVisible();
  await mailTo(holder.email, /cadastro|acesso/i);
}

test("a holder signs up with the code of the order's e-mail and sees the orders", async ({ page }) => {
  await wholeJourney(page, expectAccessible);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("a holder signs up as well", async ({ page }) => {
    await wholeJourney(page, async () => undefined);
  });
});

test("a person whose pair is no order's reads the same page and gets an e-mail that says how to correct it", async ({
  page,
}) => {
  const email = `ninguem${newCpf()}@example.com`;
  await begin(page, newCpf(), email);
  const message = await mailTo(email, /./);
  expect(message.text).not.toMatch(/\b\d{6}\b/);
});

test("the fifth wrong code voids it, and the right one then opens nothing", async ({ page }) => {
  const holder = await newHolder();
  await begin(page, holder.cpf, holder.email);
  const code = await codeFor(holder.email);
  const wrong = code === "000000" ? "111111" : "000000";
  for (let tries = 1; tries <= 5; tries++) {
    await page.getByLabel(/Código/).fill(wrong);
    await page.getByRole("button", { name: "Avançar" }).click();
    const said = tries < 5 ? new RegExp(`Resta[m]? ${5 - tries} tentativa`) : /não vale mais/;
    await expect(page.getByText(said).first()).toBeVisible();
  }
  await page.getByLabel(/Código/).fill(code);
  await page.getByRole("button", { name: "Avançar" }).click();
  await expect(page.getByText(/não vale mais/).first()).toBeVisible();
  await page.goto("/cadastro/dados");
  await expect(page).toHaveURL(/\/cadastro\?/);
});

test("the code of one browser opens nothing in another", async ({ page, browser }) => {
  const holder = await newHolder();
  await begin(page, holder.cpf, holder.email);
  const code = await codeFor(holder.email);
  const stranger = await (await browser.newContext()).newPage();
  await begin(stranger, newCpf(), `outro${newCpf()}@example.com`);
  await stranger.getByLabel(/Código/).fill(code);
  await stranger.getByRole("button", { name: "Avançar" }).click();
  await expect(stranger.getByText(/não confere/).first()).toBeVisible();
});

test("what is wrong is said beside its field, and what was typed stays", async ({ page }) => {
  await page.goto("/cadastro");
  await page.getByLabel(/CPF/).fill("111.111.111-11");
  await page.getByLabel(/Email/).fill("sem-arroba");
  await answerCaptcha(page);
  await page.getByRole("button", { name: "Avançar" }).click();
  await expect(page.locator("#erro-cpf")).toBeVisible();
  await expect(page.locator("#erro-email")).toBeVisible();
  await expect(page.getByLabel(/CPF/)).toHaveValue("111.111.111-11");
  await expect(page.getByLabel(/Email/)).toHaveValue("sem-arroba");
  await expectAccessible(page);
  await page.getByRole("link", { name: /CPF/ }).first().click();
  await expect(page.getByLabel(/CPF/)).toBeFocused();
});

test("two browsers that finish for one CPF make one access, and the other is told", async ({
  page,
  browser,
}) => {
  const holder = await newHolder();
  const other = await (await browser.newContext()).newPage();
  const codes: string[] = [];
  for (const tab of [page, other]) {
    await begin(tab, holder.cpf, holder.email);
    await expect.poll(async () => (await codesOf(holder.email)).length).toBe(codes.length + 1);
    codes.push((await codesOf(holder.email)).find((code) => !codes.includes(code)) ?? "");
    await tab.getByLabel(/Código/).fill(codes.at(-1) ?? "");
    await tab.getByRole("button", { name: "Avançar" }).click();
    await expect(tab.getByRole("heading", { name: "Seus dados" })).toBeVisible();
    await fillData(tab);
    await tab.getByRole("button", { name: "Salvar Dados" }).click();
    await expect(tab.getByRole("heading", { name: "Confira os dados" })).toBeVisible();
  }
  await page.getByRole("button", { name: /OK/ }).click();
  await expect(page.getByText("Registro inserido com sucesso!")).toBeVisible();
  await other.getByRole("button", { name: /OK/ }).click();
  await expect(other.getByText(/Já existe um acesso/)).toBeVisible();
  // Back after success: the form is gone, and nothing is made twice.
  await page.goto("/cadastro/conferir");
  await expect(page).not.toHaveURL(/conferir/);
});

async function codesOf(email: string) {
  const { mailsTo } = await import("@/e2e/support/database");
  return (await mailsTo(email)).flatMap(({ text, subject }) =>
    /código/i.test(subject) ? (text.match(/\b\d{6}\b/) ?? []) : [],
  );
}

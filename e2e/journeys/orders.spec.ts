import { expect, expectAccessible, signIn, test } from "@/e2e/support/test";

// People of the demonstration: db/seed.
const MANUAL = { cpf: "11144477735", password: "Praia7Azul" };
const FIFTY_FIVE = { cpf: "33366699957", password: "Trilha9Verde" };
const EVERY_STATUS = { cpf: "44477711107", password: "Janela3Clara" };

test("the manual's four orders are listed newest first, and one is chosen as the manual says", async ({
  page,
}) => {
  await signIn(page, MANUAL.cpf, MANUAL.password);
  await expect(page.getByRole("heading", { name: "Pedidos realizados" })).toBeVisible();
  const numbers = await page.locator("tbody a").allTextContents();
  expect(numbers.map((text) => text.replace(/\D/g, ""))).toEqual([
    "2758387",
    "2732509",
    "2725470",
    "2720983",
  ]);
  await expect(page.getByRole("searchbox")).toHaveCount(0);
  await page.getByRole("radio").nth(2).check();
  await page.getByRole("button", { name: "Avançar" }).click();
  await expect(page).toHaveURL(/\/pedidos\/2725470$/);
  await expectAccessible(page);
});

test("with many orders there is a search, a filter and pages", async ({ page }) => {
  await signIn(page, FIFTY_FIVE.cpf, FIFTY_FIVE.password);
  await expect(page.locator("tbody tr")).toHaveCount(50);
  await expectAccessible(page);
  await page.getByRole("link", { name: /Próxima/ }).click();
  await expect(page.locator("tbody tr")).toHaveCount(5);
  const number = ((await page.locator("tbody a").first().textContent()) ?? "").replace(/\D/g, "");
  await page.goto(`/pedidos?busca=${number}`);
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await page.goto("/pedidos?busca=nada-com-este-nome");
  await expect(page.locator("tbody tr")).toHaveCount(0);
  await expectAccessible(page);
  for (const odd of [
    "?pagina=-1",
    "?pagina=1e9",
    "?busca=%25%27%00",
    "?situacao=__proto__",
    "?busca=a&busca=b",
  ]) {
    expect((await page.goto(`/pedidos${odd}`))?.status()).toBe(200);
  }
});

test("an order of every status and kind shows its six services, with the reason of each closed one", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, EVERY_STATUS.cpf, EVERY_STATUS.password);
  await expect(page.getByRole("heading", { name: "Pedidos realizados" })).toBeVisible();
  const addresses = await page
    .locator("tbody a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(addresses.length).toBeGreaterThanOrEqual(24);
  for (const address of addresses) {
    await page.goto(address);
    for (const name of [
      "Agendamento",
      "Alterar responsável pelo pagamento",
      "Boletos",
      "Concluir pedido",
      "Consultar notas fiscais",
      "Emitir certificado (renovação)",
    ]) {
      await expect(
        page.getByRole("heading", { name }).or(page.getByRole("link", { name })).first(),
      ).toBeVisible();
    }
    await expect(page.getByRole("heading", { name: "Histórico" })).toBeVisible();
  }
});

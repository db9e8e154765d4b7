import type { Browser, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { termsAcceptances } from "@/db/schema/completion";
import { invoicedBody } from "@/db/test/draft-rows";
import { db, type Holder, mailsTo, mailTo } from "@/e2e/support/database";
import { cancel, fileOf, newDraftHolder, orderOf, PDF } from "@/e2e/support/draft-order";
import { newVisitor, postSignIn } from "@/e2e/support/http";
import { check, expect, signIn, test } from "@/e2e/support/test";

// Each step is looked through by axe, which takes its time.
test.describe.configure({ timeout: 180_000 });

const NOTHING_KNOWN = { birthDate: null, phone: "", street: "", cep: "", city: "", state: "" };

const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const go = (page: Page, name = "Salvar e continuar") => page.getByRole("button", { name }).click();
const concluir = ({ orderNumber }: Holder) => `/pedidos/${orderNumber}/concluir`;

async function begin(page: Page, holder: Holder) {
  await signIn(page, holder.cpf);
  await page.getByRole("link", { name: holder.orderNumber }).click();
  await page.getByRole("link", { name: "Concluir pedido" }).click();
}

async function giveHolder(page: Page) {
  await expect(title(page, "Dados do titular")).toBeVisible();
  await page.getByLabel(/Data de nascimento/).fill("30/01/1990");
  await page.getByLabel(/Telefone/).fill("(31) 98888-7777");
  await go(page);
}

async function giveAddress(page: Page) {
  await expect(title(page, "Endereço do titular")).toBeVisible();
  await page.getByLabel(/Tipo de Logradouro/).selectOption("Rua");
  await page.getByLabel(/^\*?\s*Logradouro/).fill("do Ouro");
  await page.locator('input[name="numero"]').fill("77");
  await page.getByLabel(/CEP/).fill("30220-000");
  await page.getByLabel(/Bairro/).fill("Serra");
  await page.getByLabel(/Estado/).selectOption("MG");
  await page.getByLabel(/Município/).fill("belo horizonte");
  await go(page);
}

async function acceptTerms(page: Page) {
  await expect(title(page, "Documentos e termos")).toBeVisible();
  await page.getByLabel(/Li e aceito os termos/).check();
  await go(page, "Aceitar e continuar");
  await expect(title(page, "Confira e conclua")).toBeVisible();
}

const confirm = (page: Page) => go(page, "Confirmar e concluir o pedido");

async function expectDone(page: Page, holder: Holder, status: string) {
  await expect(page).toHaveURL(new RegExp(`/pedidos/${holder.orderNumber}\\?aviso=concluido$`));
  await expect(page.getByText("Pedido concluído. Enviamos o próximo passo")).toBeVisible();
  const order = await orderOf(holder);
  expect(order.status).toBe(status);
  expect(await db.select().from(termsAcceptances).where(eq(termsAcceptances.orderId, order.id))).toHaveLength(
    1,
  );
  expect((await mailTo(holder.email, /^Pedido concluído: próximo passo$/)).text).toContain(
    holder.orderNumber,
  );
}

test("a person gives what is missing, step by step, and the order goes on to its payment", async ({
  page,
}) => {
  const holder = await newDraftHolder({}, NOTHING_KNOWN);
  await begin(page, holder);
  await expect(title(page, "Dados do titular")).toBeVisible();
  await check(page);
  await page.getByLabel(/Data de nascimento/).fill("31/02/1990");
  await go(page);
  await expect(page.locator("#erro-dataNascimento")).toContainText("não existe");
  await expect(page.locator("#erro-telefone")).toContainText("Digite o telefone");
  await expect(page.getByLabel(/Data de nascimento/)).toHaveValue("31/02/1990");
  await check(page);
  await giveHolder(page);
  await expect(title(page, "Endereço do titular")).toBeVisible();
  await check(page);
  await giveAddress(page);
  await expect(title(page, "Documentos e termos")).toBeVisible();
  await check(page);
  await go(page, "Aceitar e continuar");
  await expect(page.locator("#erro-termos")).toContainText("aceita");
  await acceptTerms(page);
  for (const text of ["30/01/1990", "(31) 98888-7777", "Rua do Ouro", "Belo Horizonte, MG", "30220-000"])
    await expect(page.getByText(text)).toBeVisible();
  await check(page);
  await confirm(page);
  await expectDone(page, holder, "awaiting_payment");
  await check(page);
  await page.goto(concluir(holder));
  await expect(page.getByText("já tinha sido concluído")).toBeVisible();
});

/** An empenho order of which only the nota is missing, at that step. */
async function beginEmpenho(page: Page) {
  const holder = await newDraftHolder({ ...invoicedBody, holderRole: "Diretora" });
  await begin(page, holder);
  await expect(title(page, "Nota de empenho")).toBeVisible();
  return { holder, number: page.getByLabel(/Número da nota/), file: page.locator('input[type="file"]') };
}

test("a file that will not do is refused with its reason, and what was typed stays", async ({ page }) => {
  const { number, file } = await beginEmpenho(page);
  await check(page);
  await go(page);
  await expect(page.locator("#erro-numeroEmpenho")).toContainText("Digite o número");
  await expect(page.locator("#erro-arquivo")).toContainText("Escolha o arquivo");
  await check(page);
  await number.fill("sem número!");
  for (const [sent, said] of [
    [fileOf("<script>alert(1)</script>"), "não é um PDF"],
    [fileOf("PK\u0003\u0004", "nota.zip"), "não é um PDF"],
    [fileOf(""), "está vazio"],
    [fileOf("%PDF-1.7\n<</S /JavaScript /JS (x)>>\n%%EOF"), "programas ou anexos"],
    [fileOf(`%PDF-1.7\n${" ".repeat(12_000_000)}\n%%EOF`), "mais de 5 MB"],
  ] as const) {
    await file.setInputFiles(sent);
    await go(page);
    await expect(page.locator("#erro-arquivo")).toContainText(said);
    await expect(number).toHaveValue("sem número!");
  }
});

test("a public body sends its nota de empenho, puts the number right, and goes on without a payment", async ({
  page,
}) => {
  const { holder, number, file } = await beginEmpenho(page);
  await number.fill("sem número!");
  await file.setInputFiles(fileOf(PDF, `${"n".repeat(150)} "ação".pdf`));
  await go(page);
  await expect(page.getByText("Arquivo recebido")).toBeVisible();
  await expect(page.locator("#erro-numeroEmpenho")).toContainText("não confere");
  await check(page);
  await number.fill("2026ne000123");
  await go(page);
  await acceptTerms(page);
  await check(page);
  await page.getByRole("link", { name: "Alterar Nota de empenho" }).click();
  await expect(number).toHaveValue("2026NE000123");
  await go(page);
  await expect(title(page, "Confira e conclua")).toBeVisible();
  await confirm(page);
  await expectDone(page, holder, "awaiting_validation");
  expect((await orderOf(holder)).empenhoNumber).toBe("2026NE000123");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a public body whose holder lacks everything concludes as well", async ({ page }) => {
    const holder = await newDraftHolder(invoicedBody, NOTHING_KNOWN);
    await begin(page, holder);
    await go(page);
    await expect(page.locator("#erro-dataNascimento")).toBeVisible();
    await page.getByLabel(/Telefone/).fill("99");
    await go(page);
    await expect(page.getByLabel(/Telefone/)).toHaveValue("99");
    await giveHolder(page);
    await giveAddress(page);
    await page.getByLabel(/Seu cargo/).fill("Diretora");
    await go(page);
    const file = page.locator('input[type="file"]');
    await page.getByLabel(/Número da nota/).fill("12/2026");
    await file.setInputFiles(fileOf(`%PDF-1.7\n${" ".repeat(5 * 1024 * 1024)}\n%%EOF`));
    await go(page);
    await expect(page.locator("#erro-arquivo")).toContainText("mais de 5 MB");
    await file.setInputFiles(fileOf(`%PDF-1.7\n${" ".repeat(12_000_000)}\n%%EOF`));
    await go(page);
    await expect(page.locator("#erro-arquivo")).toContainText("mais de 5 MB");
    await page.getByLabel(/Número da nota/).fill("12/2026");
    await file.setInputFiles(fileOf(PDF));
    await go(page);
    await acceptTerms(page);
    await confirm(page);
    await expectDone(page, holder, "awaiting_validation");
  });
});

const another = async (browser: Browser, holder: Holder) => {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, holder.cpf);
  await expect(title(page, "Pedidos realizados")).toBeVisible();
  return page;
};

test("what was given on one device is there on another, where the next step opens; going back keeps it", async ({
  page,
  browser,
}) => {
  const holder = await newDraftHolder({}, NOTHING_KNOWN);
  await begin(page, holder);
  await giveHolder(page);
  await expect(title(page, "Endereço do titular")).toBeVisible();

  const elsewhere = await another(browser, holder);
  await elsewhere.goto(concluir(holder));
  await expect(title(elsewhere, "Endereço do titular")).toBeVisible();
  await elsewhere.goto(`${concluir(holder)}/conferir`);
  await expect(title(elsewhere, "Endereço do titular")).toBeVisible();
  await elsewhere.goto(`${concluir(holder)}/empenho`);
  await expect(title(elsewhere, "Endereço do titular")).toBeVisible();
  await elsewhere.getByRole("link", { name: "Voltar" }).click();
  await expect(elsewhere.getByLabel(/Data de nascimento/)).toHaveValue("30/01/1990");
  await elsewhere.getByLabel(/Telefone/).fill("31 3333-4444");
  await go(elsewhere);
  await giveAddress(elsewhere);
  await expect(title(elsewhere, "Documentos e termos")).toBeVisible();
  await elsewhere.getByRole("link", { name: "Voltar" }).click();
  await expect(elsewhere.locator('input[name="logradouro"]')).toHaveValue("do Ouro");
  await expect(elsewhere.getByLabel(/Estado/)).toHaveValue("MG");
  await expect(elsewhere.getByLabel(/Município/)).toHaveValue("Belo Horizonte");

  await page.goto(concluir(holder));
  await acceptTerms(page);
  await expect(page.getByText("(31) 3333-4444")).toBeVisible();
});

test("of two tabs that confirm one concludes, and the other is told on the order's page", async ({
  page,
  context,
}) => {
  const holder = await newDraftHolder();
  await begin(page, holder);
  await acceptTerms(page);
  const tab = await context.newPage();
  await tab.goto(concluir(holder));
  await expect(title(tab, "Confira e conclua")).toBeVisible();
  await Promise.all([confirm(page), confirm(tab)]);
  for (const each of [page, tab]) await expect(each).toHaveURL(/\?aviso=(nao-)?concluido$/);
  const said = [page.url(), tab.url()].map((url) => url.split("aviso=")[1]);
  expect(said.sort()).toEqual(["concluido", "nao-concluido"]);
  const loser = page.url().endsWith("nao-concluido") ? page : tab;
  await expect(loser.getByText("já tinha sido concluído")).toBeVisible();
  await mailTo(holder.email, /^Pedido concluído/);
  expect(
    (await mailsTo(holder.email)).filter(({ subject }) => /^Pedido concluído/.test(subject)),
  ).toHaveLength(1);
});

test("an order that is cancelled meanwhile is left as it is, at any step", async ({ page }) => {
  const holder = await newDraftHolder(invoicedBody, { phone: "" });
  await begin(page, holder);
  await page.getByLabel(/Telefone/).fill("31988887777");
  await cancel(holder);
  await go(page);
  await expect(page).toHaveURL(new RegExp(`/pedidos/${holder.orderNumber}\\?aviso=nao-concluido$`));
  await expect(page.getByText("foi cancelado e não pode mais ser concluído")).toBeVisible();
  await page.goto(`${concluir(holder)}/documentos`);
  await expect(page.getByText("foi cancelado e não pode mais ser concluído")).toBeVisible();
  expect((await orderOf(holder)).status).toBe("cancelled");
});

test("somebody else's draft and file read like those that do not exist", async () => {
  const [mine, theirs] = await Promise.all([newDraftHolder(invoicedBody), newDraftHolder(invoicedBody)]);
  const origin = process.env.E2E_BASE_URL ?? "";
  const owner = await newVisitor(undefined, { Origin: origin });
  const outsider = await newVisitor(undefined, { Origin: origin });
  await postSignIn(owner, { cpf: theirs.cpf });
  await postSignIn(outsider, { cpf: mine.cpf });
  const api = (number: string) => `/api/pedidos/${number}/empenho`;
  const multipart = { numeroEmpenho: "1/2026", arquivo: fileOf(PDF, 'n"ota.pdf') };
  const post = { multipart, maxRedirects: 0 };

  const taken = await owner.post(api(theirs.orderNumber), post);
  expect([taken.status(), taken.headers().location]).toEqual([303, `${origin}${concluir(theirs)}`]);
  const file = await owner.get(api(theirs.orderNumber));
  expect(await file.text()).toBe(PDF);
  expect(file.headers()).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": "attachment; filename=\"nota-de-empenho.pdf\"; filename*=UTF-8''n_ota.pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });

  for (const step of ["", "/titular", "/organizacao", "/empenho", "/documentos", "/conferir"]) {
    const foreign = await outsider.get(`${concluir(theirs)}${step}`, { maxRedirects: 0 });
    const unknown = await outsider.get(`/pedidos/1/concluir${step}`, { maxRedirects: 0 });
    expect([step, foreign.status(), unknown.status()]).toEqual([step, 404, 404]);
    expect(await foreign.text()).not.toContain("Fundação Exemplo");
  }
  for (const number of [theirs.orderNumber, "1", mine.orderNumber]) {
    const read = await outsider.get(api(number));
    expect([read.status(), await read.text()]).toEqual([404, "Não encontrado."]);
  }
  for (const number of [theirs.orderNumber, "1", "../1", "9".repeat(30)]) {
    const sent = await outsider.post(api(encodeURIComponent(number)), post);
    expect([sent.status(), await sent.text()]).toEqual([404, "Não encontrado."]);
  }
  const signedOut = await newVisitor(undefined, { Origin: origin });
  for (const answer of [
    await signedOut.post(api(mine.orderNumber), post),
    await signedOut.get(api(mine.orderNumber), { maxRedirects: 0 }),
  ])
    expect([answer.status(), answer.headers().location]).toEqual([
      303,
      expect.stringContaining("/acesso?callbackUrl="),
    ]);
  const fromElsewhere = await newVisitor(undefined, { Origin: "https://evil.example" });
  expect((await fromElsewhere.post(api(mine.orderNumber), post)).status()).toBe(403);
});

test("a confirmation that comes too early leads to the step that is not done", async ({ page }) => {
  const holder = await newDraftHolder({}, { phone: "" });
  await begin(page, holder);
  await expect(title(page, "Dados do titular")).toBeVisible();
  await page.goto(`${concluir(holder)}/nada`);
  await expect(title(page, "Página não encontrada").or(title(page, "Pedido não encontrado"))).toBeVisible();
  await page.goto(`${concluir(holder)}/conferir`);
  await expect(title(page, "Dados do titular")).toBeVisible();
  expect((await orderOf(holder)).status).toBe("draft");
});

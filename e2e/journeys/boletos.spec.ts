import type { Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { boletos } from "@/db/schema/billing";
import { homologationTitles } from "@/db/schema/homologation-bank";
import { db, type Holder, newHolder, PASSWORD } from "@/e2e/support/database";
import { newVisitor, postSignIn } from "@/e2e/support/http";
import { scanCode } from "@/e2e/support/scan-code";
import { check, expect, test } from "@/e2e/support/test";
import { button, enter, link, said, title } from "@/e2e/support/visits";
import { linhaOf } from "@/lib/billing/boleto/linha-digitavel";
import { openPdf } from "@/lib/server/boleto-pdf/testing/open-pdf";
import { scanPicture } from "@/lib/server/testing/scan-picture";

// Each step is looked through by axe, which takes its time.
test.describe.configure({ timeout: 180_000 });

const DAY_MS = 86_400_000;
const dayFromNow = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

const pagePath = ({ orderNumber }: Holder) => `/pedidos/${orderNumber}/boletos`;
const pdfLink = (page: Page) => link(page, "Baixar o boleto em PDF");
const statusOf = (page: Page) => page.locator("dt:has-text('Situação') + dd");

const newPayer = () => newHolder({ password: PASSWORD });

/** Asks for the boleto and waits, without a reload, until the bank has registered it. */
async function issue(page: Page) {
  await button(page, "Emitir boleto").click();
  await expect(pdfLink(page)).toBeVisible();
}

async function codesOnPaper(page: Page) {
  const answer = await page.request.get((await pdfLink(page).getAttribute("href")) ?? "");
  expect(answer.headers()).toMatchObject({
    "content-type": "application/pdf",
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  });
  const { paint } = await openPdf(await answer.body());
  return scanPicture((await paint(200)).toBuffer("image/png"));
}

test("a boleto is asked for, registered, read from screen and paper, paid, and the order moves on", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const holder = await newPayer();
  await enter(page, holder);
  await link(page, holder.orderNumber).click();
  await link(page, "Boletos").click();
  await expect(title(page, "Boletos")).toBeVisible();
  await check(page);
  await issue(page);
  await said(page, "SEM VALOR – AMBIENTE DE HOMOLOGAÇÃO");
  await check(page);

  const bars = await scanCode(page.getByRole("img", { name: "Código de barras do boleto" }));
  const pix = await scanCode(page.getByRole("img", { name: /Código QR/ }));
  expect(await codesOnPaper(page)).toEqual({ ITF: bars, QRCode: pix });
  await button(page, "Copiar a linha digitável").click();
  await expect(page.getByText("Copiado.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(linhaOf(bars));

  const other = await context.newPage();
  await other.goto(pagePath(holder));
  await expect(statusOf(other)).toHaveText("À espera do pagamento");
  await button(page, "Pagar na demonstração").click();
  await expect(statusOf(other)).toHaveText("Pago", { timeout: 20_000 });
  await expect(other.getByText(/Pago em \d\d\/\d\d, compensação até \d\d\/\d\d/)).toBeVisible();
  await expect(pdfLink(other)).toHaveCount(0);
  await check(other);
  await link(other, "Ver o próximo passo do pedido").click();
  await expect(other.locator("dt:has-text('Status') + dd")).toHaveText("Aguardando Validação");
});

/** Ten days pass since the boleto that the page shows was due. */
async function makeLate(page: Page) {
  const seuNumero = (await page.locator("dt:has-text('Nº do boleto') + dd").textContent()) ?? "";
  const late = { dueOn: dayFromNow(-10) };
  await db.update(boletos).set(late).where(eq(boletos.seuNumero, seuNumero));
  await db.update(homologationTitles).set(late).where(eq(homologationTitles.seuNumero, seuNumero));
  return seuNumero;
}

test("a late boleto tells what it costs today, and a new one takes its place", async ({ page }) => {
  const holder = await newPayer();
  await enter(page, holder);
  await page.goto(pagePath(holder));
  await issue(page);
  const seuNumero = await makeLate(page);
  await page.reload();
  await expect(statusOf(page)).toHaveText("Vencido");
  await expect(page.locator("dt:has-text('Multa') + dd")).toHaveText(/R\$\s3,60/);
  await check(page);

  await link(page, "Novo boleto com novo vencimento").click();
  await expect(page.locator("dt:has-text('Total hoje') + dd")).toHaveText(/R\$\s18\d,\d\d/);
  await check(page);
  await button(page, "Confirmar e emitir o novo boleto").click();
  await expect(page.locator("#erro-vencimento")).toContainText("Escolha o novo vencimento.");
  await page.getByLabel("Novo vencimento").fill(dayFromNow(200));
  await button(page, "Confirmar e emitir o novo boleto").click();
  await expect(page.locator("#erro-vencimento")).toContainText("entre as que o formulário indica");
  await check(page);
  await page.getByLabel("Novo vencimento").fill(dayFromNow(5));
  await button(page, "Confirmar e emitir o novo boleto").click();

  await expect(statusOf(page)).toHaveText("À espera do pagamento");
  await expect(page.locator("dt:has-text('Valor') + dd").first()).toContainText(
    "de multa e juros do anterior",
  );
  await expect(page.getByRole("listitem").filter({ hasText: `nº ${seuNumero}` })).toContainText("Cancelado");
  await check(page);
});

test("a boleto of somebody else's is not found, on its page and on paper", async ({ page }) => {
  const [mine, theirs] = await Promise.all([newPayer(), newPayer()]);
  await enter(page, theirs);
  await page.goto(pagePath(theirs));
  await issue(page);
  const pdf = (await pdfLink(page).getAttribute("href")) ?? "";
  const visitor = await newVisitor();
  const signedOut = await visitor.get(pdf, { maxRedirects: 0 });
  expect(signedOut.status()).toBe(303);
  expect(signedOut.headers().location).toContain("/acesso?callbackUrl=");

  await postSignIn(visitor, { cpf: mine.cpf });
  const paths = [pdf, pdf.replace(theirs.orderNumber, mine.orderNumber), pagePath(theirs)];
  for (const path of [...paths, `${pagePath(theirs)}/segunda-via`])
    expect((await visitor.get(path)).status()).toBe(404);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a boleto is asked for, put off and paid", async ({ page }) => {
    const holder = await newPayer();
    await enter(page, holder);
    await page.goto(pagePath(holder));
    await button(page, "Emitir boleto").click();
    await expect(async () => {
      await page.goto(pagePath(holder));
      await expect(pdfLink(page)).toBeVisible({ timeout: 1 });
    }).toPass();
    await expect(button(page, "Copiar a linha digitável")).toBeHidden();
    await said(page, /^99990\.0000\d/);

    await link(page, "Mudar o vencimento").click();
    await said(page, "O boleto continua o mesmo");
    const dueOn = dayFromNow(20);
    await page.getByLabel("Novo vencimento").fill(dueOn);
    await button(page, "Confirmar o novo vencimento").click();
    const told = dueOn.split("-").reverse().join("/");
    await expect(async () => {
      await page.goto(pagePath(holder));
      await expect(page.locator("dt:has-text('Vencimento') + dd")).toHaveText(told, { timeout: 1 });
    }).toPass();

    await button(page, "Pagar na demonstração").click();
    await expect(statusOf(page)).toHaveText("Pago");
  });
});

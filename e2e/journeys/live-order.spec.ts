import type { Page } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { orders } from "@/db/schema/orders";
import { db, mailTo, newHolder, PASSWORD } from "@/e2e/support/database";
import { newVisitor, postSignIn } from "@/e2e/support/http";
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from "@/e2e/support/test";

/** Lets the term of an order end and the scheduler come, which moves the order on by its own way. */
async function endTerm(orderNumber: string) {
  await db.update(orders).set({ expiresOn: "2026-01-31" }).where(eq(orders.number, orderNumber));
  const scheduler = await newVisitor();
  const headers = { Authorization: `Bearer ${process.env.E2E_CRON_SECRET}` };
  for (const path of ["/api/cron/prazos", "/api/cron/outbox"])
    expect((await scheduler.post(path, { headers })).status()).toBe(200);
}

const answered = (page: Page) =>
  page.waitForResponse((response) => response.url().endsWith("/versao") && response.status() === 304);

/** What a tab does when another one covers it. */
const see = (page: Page, visibilityState: DocumentVisibilityState) =>
  page.evaluate((state) => {
    Object.defineProperty(document, "visibilityState", { value: state, configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
  }, visibilityState);

test("what happens to an order shows on its open page, without a reload, and is said", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  await signIn(page, holder.cpf);
  await page.waitForURL("**/pedidos");
  await page.goto(`/pedidos/${holder.orderNumber}`);
  const status = page.locator("dt:has-text('Status') + dd");
  await expect(status).toHaveText("Aguardando Pagamento");
  await expect(page.locator("dt:has-text('Prazo') + dd")).toHaveText(/^até \d\d\/\d\d\/\d{4}$/);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await answered(page);

  await endTerm(holder.orderNumber);
  await expect(status).toHaveText("Expirado", { timeout: 15_000 });
  await expect(page.getByRole("status").filter({ hasText: "O pedido foi atualizado." })).toBeVisible();
  await expect(page.getByText("O pagamento não foi confirmado até 31/01/2026")).toBeVisible();
  await expect(page.getByText("Automático, pelo prazo")).toBeVisible();
  expect(await page.evaluate(() => "sameDocument" in window)).toBe(true);
  await expectAccessible(page);
  await answered(page);

  const mail = await mailTo(holder.email, /O prazo do pedido terminou/);
  expect(mail.text).toContain(`/pedidos/${holder.orderNumber}`);
});

test("the list of orders follows too, and keeps what was chosen", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  await signIn(page, holder.cpf);
  await page.waitForURL("**/pedidos");
  await page.getByRole("radio").check();
  await answered(page);
  await endTerm(holder.orderNumber);
  await expect(page.locator("tbody")).toContainText("Expirado", { timeout: 15_000 });
  await expect(page.getByText("Os pedidos foram atualizados.")).toBeVisible();
  await expect(page.getByRole("radio")).toBeChecked();
});

test("a hidden tab asks nothing, and asks at once when it is seen again", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  await signIn(page, holder.cpf);
  await page.waitForURL("**/pedidos");
  await page.goto(`/pedidos/${holder.orderNumber}`);
  await answered(page);
  let questions = 0;
  page.on("request", (request) => {
    if (request.url().endsWith("/versao")) questions += 1;
  });
  await see(page, "hidden");
  // Three times as long as a seen page waits.
  await page.waitForTimeout(12_000);
  expect(questions).toBe(0);
  const again = answered(page);
  await see(page, "visible");
  await again;
  expect(questions).toBe(1);
});

test("only the holder learns an order's version, and asking is no use of the session", async () => {
  const [mine, theirs] = await Promise.all([
    newHolder({ password: PASSWORD }),
    newHolder({ password: PASSWORD }),
  ]);
  const visitor = await newVisitor();
  const ask = async (path: string) => {
    const response = await visitor.get(path);
    return {
      status: response.status(),
      text: await response.text(),
      cache: response.headers()["cache-control"],
    };
  };
  const own = `/api/pedidos/${mine.orderNumber}/versao`;
  for (const path of [own, "/api/pedidos/versao"])
    expect(await ask(path)).toMatchObject({ status: 401, cache: "no-store, private" });

  await postSignIn(visitor, { cpf: mine.cpf });
  const seenAt = async () =>
    (await db.execute(sql`select last_seen_at from sessions where customer_id = ${mine.id}`))[0]
      ?.last_seen_at;
  await db.execute(
    sql`update sessions set last_seen_at = last_seen_at - interval '5 minutes' where customer_id = ${mine.id}`,
  );
  const before = await seenAt();
  expect(await ask(own)).toMatchObject({ status: 200, cache: "no-store, private" });
  expect(await ask("/api/pedidos/versao")).toMatchObject({ status: 200 });
  const unknown = await ask("/api/pedidos/1/versao");
  expect(unknown).toMatchObject({ status: 404 });
  for (const odd of [theirs.orderNumber, "x", "%00", "9".repeat(30)])
    expect(await ask(`/api/pedidos/${odd}/versao`)).toEqual(unknown);
  expect(await seenAt()).toEqual(before);
});

test("a term of which little is left is warned of, on a phone too", async ({ page }) => {
  const holder = await newHolder({ password: PASSWORD });
  const soon = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  await db.update(orders).set({ expiresOn: soon }).where(eq(orders.number, holder.orderNumber));
  await signIn(page, holder.cpf);
  await page.waitForURL("**/pedidos");
  await page.goto(`/pedidos/${holder.orderNumber}`);
  await expect(page.getByRole("status").filter({ hasText: "O prazo está terminando" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNoSidewaysScroll(page);
});

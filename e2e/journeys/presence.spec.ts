import { PASSWORD } from "@/e2e/support/database";
import { answerCaptcha, check, expect, test } from "@/e2e/support/test";
import { bookFor, changeVisit, newOffice, newVisitHolder, said, title, visitsOf } from "@/e2e/support/visits";
import { secretsFrom } from "@/lib/server/secrets";

const secrets = secretsFrom(process.env.E2E_SECRET ?? "");
const DAY_MS = 24 * 60 * 60 * 1000;

/** Somebody with an appointment in three days, and the address that their reminder names. */
async function reminded() {
  const [holder, office] = [await newVisitHolder(), await newOffice()];
  const visit = await bookFor(holder, office, new Date(Date.now() + 3 * DAY_MS));
  const key = secrets.seal("presence", { appointmentId: visit.id, sequence: visit.sequence });
  return { holder, office, path: `/presenca/${key}` };
}

test("whoever has the reminder's link confirms without signing in, and is told nothing of whose it is", async ({
  page,
}) => {
  const { holder, office, path } = await reminded();
  await page.goto(path);
  await expect(page.getByText(office.name).first()).toBeVisible();
  await said(page, `Número com final ${holder.orderNumber.slice(-3)}`);
  const shown = await page.locator("main").textContent();
  for (const secret of [holder.name, holder.cpf, holder.email, holder.orderNumber]) {
    expect(shown).not.toContain(secret);
  }
  await check(page);
  await page.getByRole("button", { name: "Confirmar presença" }).click();
  await said(page, "Presença confirmada");
  await expect(page.getByRole("button", { name: "Confirmar presença" })).toHaveCount(0);
  expect((await visitsOf(holder)).at(-1)?.confirmedAt).not.toBeNull();
  await check(page);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the button confirms too", async ({ page }) => {
    const { path } = await reminded();
    await page.goto(path);
    await page.getByRole("button", { name: "Confirmar presença" }).click();
    await said(page, "Presença confirmada");
  });
});

test("what was cancelled since is said first, and cannot be confirmed", async ({ page }) => {
  const { holder, path } = await reminded();
  await changeVisit(holder, { status: "cancelled", sequence: 1 });
  await page.goto(path);
  await said(page, "Este agendamento foi cancelado");
  await expect(page.getByRole("button", { name: "Confirmar presença" })).toHaveCount(0);
});

test("to change it one signs in, and comes to the appointment; somebody else comes to nothing", async ({
  page,
}) => {
  const { holder, path } = await reminded();
  await page.goto(path);
  await page.getByRole("link", { name: "Reagendar ou cancelar" }).click();
  await expect(page).toHaveURL(/\/acesso/);
  await page.getByLabel(/CPF/).fill(holder.cpf);
  await page.locator('input[name="senha"]').fill(PASSWORD);
  await answerCaptcha(page);
  await page.getByRole("button", { name: "Avançar" }).click();
  await expect(page).toHaveURL(new RegExp(`/pedidos/${holder.orderNumber}/agendamento`));

  const { path: others } = await reminded();
  const answer = await page.goto(`${others}/mudar`);
  expect(answer?.status()).toBe(404);
});

test("a key that was not made here, or was cut short, is a clear page", async ({ page }) => {
  const { path } = await reminded();
  for (const address of ["/presenca/nada", path.slice(0, -4)]) {
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(404);
    await expect(title(page, "Este link não vale mais")).toBeVisible();
  }
  await check(page);
});

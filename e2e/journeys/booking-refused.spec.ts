import { formOf, newVisitor, postSignIn } from "@/e2e/support/http";
import { check, expect, test } from "@/e2e/support/test";
import {
  bookFor,
  button,
  changeOffice,
  changeVisit,
  chooseTime,
  confirmBooking,
  confirmMove,
  enter,
  expectBooked,
  link,
  newOffice,
  newVisitHolder,
  reviewFirst,
  said,
  times,
  timesAt,
  title,
  visitPath,
  visitsOf,
} from "@/e2e/support/visits";

// Each step is looked through by axe, which takes its time.
test.describe.configure({ timeout: 180_000 });

test("the last seat goes to one; the other is told, with the times that are free now and all else kept", async ({
  page,
}) => {
  const [holder, faster] = await Promise.all([newVisitHolder(), newVisitHolder()]);
  const office = await newOffice({ capacity: 1 });
  const lost = await reviewFirst(page, holder, office);
  await bookFor(faster, office, lost);
  await button(page, "Confirmar o agendamento").click();
  await said(page, "Esse horário acabou de ser ocupado. Escolha outro.");
  await said(page, new RegExp(`^${office.name}`));
  await check(page);
  const next = await chooseTime(page);
  expect(next.getTime()).not.toBe(lost.getTime());
  await page.goBack();
  await said(page, "Esse horário acabou de ser ocupado. Escolha outro.");
  await chooseTime(page);
  await confirmBooking(page);
  await expectBooked(page, holder, next);
});

test("of two tabs one books, and the other is shown the appointment that there is", async ({
  page,
  context,
}) => {
  const [holder, office] = await Promise.all([newVisitHolder(), newOffice()]);
  const startsAt = await reviewFirst(page, holder, office);
  const tab = await context.newPage();
  await tab.goto(timesAt(holder, office));
  await chooseTime(tab, 4);
  await confirmBooking(page);
  await button(tab, "Confirmar o agendamento").click();
  await said(tab, "Este pedido já tem um agendamento. Nada foi marcado de novo.");
  await expectBooked(tab, holder, startsAt);
  expect(await visitsOf(holder)).toHaveLength(1);
});

test("a page that is not true any more moves and cancels nothing, and says so", async ({ page, context }) => {
  const [holder, office] = await Promise.all([newVisitHolder(), newOffice()]);
  await reviewFirst(page, holder, office);
  await confirmBooking(page);
  await link(page, "Reagendar").click();
  await chooseTime(page, 3);
  const [late, tab] = [await context.newPage(), await context.newPage()];
  await late.goto(`${visitPath(holder)}/cancelar`);
  await late.getByLabel("Outro motivo").check();
  await tab.goto(timesAt(holder, office));
  const moved = await chooseTime(tab, 6);
  await confirmMove(tab);

  await button(page, "Confirmar o novo horário").click();
  await said(page, /^Este agendamento mudou enquanto a página estava aberta/);
  await expectBooked(page, holder, moved, 1);
  await button(late, "Cancelar o agendamento").click();
  await said(late, /^Este agendamento mudou enquanto a página estava aberta/);
  await expectBooked(late, holder, moved, 1);

  for (const each of [late, page]) await link(each, "Cancelar o agendamento").click();
  for (const each of [late, page]) {
    await each.getByLabel("Outro motivo").check();
    await button(each, "Cancelar o agendamento").click();
    await expect(title(each, "Agendamento")).toBeVisible();
  }
  await said(page, "Este agendamento não está mais marcado.");
  expect(await visitsOf(holder)).toMatchObject([{ status: "cancelled", sequence: 2 }]);
});

test("an office that closes between page and post takes nothing, and says so", async ({ page }) => {
  const [holder, office] = await Promise.all([newVisitHolder(), newOffice()]);
  await reviewFirst(page, holder, office);
  await changeOffice(office, { active: false });
  await button(page, "Confirmar o agendamento").click();
  await expect(page.getByRole("alert").filter({ hasText: "não está recebendo agendamentos" })).toBeVisible();
  await check(page);
  await page.reload();
  await said(page, /não está recebendo agendamentos/);
  await check(page);
  expect(await visitsOf(holder)).toEqual([]);
});

test("limits are said before they bite, and after them the office's telephone stands there", async ({
  page,
}) => {
  const [holder, office] = await Promise.all([newVisitHolder(), newOffice({ maxMoves: 1, maxMissed: 1 })]);
  await reviewFirst(page, holder, office);
  await said(page, /^Se você faltar, só a unidade poderá marcar outro horário/);
  await confirmBooking(page);
  await link(page, "Reagendar").click();
  await chooseTime(page, 4);
  await said(page, "Este pedido não poderá mais ser reagendado pela internet.");
  await confirmMove(page);
  await said(page, /já foi reagendado o número máximo de vezes/);
  await expect(link(page, "Reagendar")).toHaveCount(0);
  await check(page);
  await page.goto(timesAt(holder, office));
  await expect(title(page, "Agendamento")).toBeVisible();
  await changeVisit(holder, { status: "missed" });
  await page.goto(visitPath(holder));
  await said(page, /Este pedido tem 1 ausência/);
  await check(page);
  await page.goto(timesAt(holder, office));
  await said(page, /já teve o número máximo de faltas/);
  await expect(times(page)).toHaveCount(0);
  await check(page);
});

test("an order that needs no visit, or is over, says why there is nothing to book", async ({ page }) => {
  const office = await newOffice();
  const cancelled = await newVisitHolder({ status: "cancelled" });
  await enter(page, cancelled);
  await page.goto(timesAt(cancelled, office));
  await said(page, "O pedido foi cancelado.");
  await check(page);
  await page.context().clearCookies();
  const renewal = await newVisitHolder({ renewal: true, currentCertificateValidUntil: "2099-12-31" });
  await enter(page, renewal);
  await page.goto(visitPath(renewal));
  await said(page, "Esta renovação é feita pela internet, sem visita.");
});

const ODD_QUERIES = [
  "/unidades?forma=presencial&uf=MG&cidade=%00",
  "/unidades?forma=presencial&uf=MG&uf=SP&cidade=x",
  "/unidades?perto=91,0",
  "/unidades?forma=video",
  "/horarios",
  "/horarios?forma=presencial&unidade=nenhuma",
  "/horarios?forma=x&unidade=%00",
  "/conferir?forma=presencial&unidade=CODE&horario=2026-02-30T12:00:00Z",
  "/conferir?forma=presencial&unidade=CODE&horario=2026-12-08T12:00:00-03:00",
  "/conferir?forma=presencial&unidade=CODE&horario=3026-12-08T12:00:00Z",
  "/conferir?forma=presencial&unidade=CODE&horario=1996-12-08T12:00:00Z",
  "/conferir?forma=presencial&unidade=CODE&horario=2026-12-08T11:01:00Z",
  "/conferir?forma=video&unidade=CODE&horario=2026-12-08T11:00:00Z",
  "/cancelar",
  "/comprovante",
  "/camera",
  "?aviso=__proto__",
];

const ODD_DAYS = ["3026-12-08", "1026-12-08", "2026-12-40", "2027-02-30", "amanhã", "%00", "1&de=2"];

test("odd addresses lead to a page that says how to go on, never to a fault", async () => {
  const [holder, office] = await Promise.all([newVisitHolder(), newOffice()]);
  const browser = await newVisitor();
  await postSignIn(browser, { cpf: holder.cpf });
  for (const query of ODD_QUERIES) {
    const answer = await browser.get(`${visitPath(holder)}${query.replace("CODE", office.code)}`);
    expect([query, answer.status()]).toEqual([query, 200]);
  }
  for (const day of ODD_DAYS) {
    const answer = await browser.get(`${timesAt(holder, office)}&de=${day}&dia=${day}`);
    expect([day, answer.status(), (await answer.text()).includes('aria-current="date"')]).toEqual([
      day,
      200,
      true,
    ]);
  }
});

test("a time that no page offers is refused when it is posted all the same", async () => {
  const [holder, office, other] = await Promise.all([newVisitHolder(), newOffice(), newOffice()]);
  const browser = await newVisitor(undefined, { Origin: process.env.E2E_BASE_URL ?? "" });
  await postSignIn(browser, { cpf: holder.cpf });
  const page = await (await browser.get(timesAt(holder, office))).text();
  const free = /horario=([^"&]+)/.exec(page)?.[1] ?? "";
  const path = `${visitPath(holder)}/conferir?forma=presencial&unidade=${office.code}&horario=${free}`;
  const form = await formOf(browser, path);
  const whole = { pedido: holder.orderNumber, unidade: office.code, forma: "presencial" };
  await changeOffice(other, { active: false });
  for (const [posted, status] of [
    [{ horario: "2099-01-05T11:00:00Z" }, 303],
    [{ horario: "1996-01-05T11:00:00Z" }, 303],
    [{ horario: "2026-12-40T11:00:00Z" }, 200],
    [{ horario: `${decodeURIComponent(free).slice(0, 19)}-03:00` }, 200],
    [{ horario: decodeURIComponent(free), unidade: other.code }, 200],
    [{ horario: decodeURIComponent(free), forma: "video" }, 200],
    [{ horario: decodeURIComponent(free), customerId: "1" }, 200],
  ] as const) {
    const answer = await browser.post(path, { multipart: { ...form, ...whole, ...posted }, maxRedirects: 0 });
    expect([posted, answer.status()]).toEqual([posted, status]);
  }
  expect(await visitsOf(holder)).toEqual([]);
});

test("somebody else's appointment reads like one that does not exist, and is changed by nobody else", async () => {
  const [mine, theirs, office] = await Promise.all([newVisitHolder(), newVisitHolder(), newOffice()]);
  const booked = await bookFor(theirs, office, new Date(Date.UTC(2099, 0, 5, 12)));
  await bookFor(mine, office, new Date(Date.UTC(2099, 0, 5, 13)));
  const browser = await newVisitor(undefined, { Origin: process.env.E2E_BASE_URL ?? "" });
  await postSignIn(browser, { cpf: mine.cpf });
  for (const rest of ["", "/unidades", "/horarios", "/conferir", "/cancelar", "/comprovante", "/camera"]) {
    const foreign = await browser.get(`${visitPath(theirs)}${rest}`, { maxRedirects: 0 });
    const unknown = await browser.get(`/pedidos/1/agendamento${rest}`, { maxRedirects: 0 });
    expect([rest, foreign.status(), unknown.status()]).toEqual([rest, 404, 404]);
    expect(await foreign.text()).not.toContain(office.name);
  }
  const own = `${visitPath(mine)}/cancelar`;
  const form = await formOf(browser, own);
  for (const pedido of [theirs.orderNumber, "1"]) {
    const multipart = { ...form, pedido, sequencia: "0", motivo: "outro" };
    const answer = await browser.post(own, { multipart, maxRedirects: 0 });
    expect(answer.status()).toBe(404);
  }
  expect(await visitsOf(theirs)).toMatchObject([{ id: booked.id, status: "booked" }]);
  expect(await visitsOf(mine)).toMatchObject([{ status: "booked" }]);
});

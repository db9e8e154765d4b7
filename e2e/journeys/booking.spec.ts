import type { Locator, Page } from "@playwright/test";
import { mailTo } from "@/e2e/support/database";
import { newVisitor } from "@/e2e/support/http";
import { scanCode } from "@/e2e/support/scan-code";
import { check, expect, test } from "@/e2e/support/test";
import {
  bookFor,
  button,
  CITY,
  changeVisit,
  chooseTime,
  confirmBooking,
  confirmMove,
  days,
  enter,
  expectBooked,
  link,
  newOffice,
  newVisitHolder,
  said,
  times,
  timesAt,
  title,
  visitPath,
  visitsOf,
} from "@/e2e/support/visits";
import { everyDay } from "@/lib/scheduling/sample-office";

// Each step is looked through by axe, which takes its time.
test.describe.configure({ timeout: 180_000 });

const city = (page: Page) => link(page, new RegExp(`^${CITY} \\(`));

test("a visit is booked, proved, put into a calendar, moved and cancelled", async ({ page, baseURL }) => {
  const [holder, office] = await Promise.all([newVisitHolder({ kind: "pessoa_juridica" }), newOffice()]);
  await enter(page, holder);
  await link(page, holder.orderNumber).click();
  await link(page, "Agendamento").click();
  await expect(title(page, "Agendamento")).toBeVisible();
  await check(page);
  await city(page).click();
  await expect(title(page, "Escolha a unidade")).toBeVisible();
  await check(page);
  await link(page, `Ver horários de ${office.name}`).click();
  await expect(title(page, "Escolha o dia e o horário")).toBeVisible();
  await check(page);
  const name = (await days(page).nth(1).textContent()) ?? "";
  await days(page).nth(1).click();
  await expect(page.locator('[aria-current="date"]')).toHaveText(name);
  const first = await chooseTime(page, 2);
  await said(page, "que responde pela empresa, precisa ir em pessoa");
  await said(page, "Este pedido pode ser reagendado mais 3 vezes.");
  await check(page);
  await confirmBooking(page);
  await check(page);
  await expectBooked(page, holder, first);
  await mailTo(holder.email, /^Agendamento marcado$/);

  await link(page, "Ver comprovante").click();
  await expect(title(page, "Comprovante de agendamento")).toBeVisible();
  await check(page);
  const address = await scanCode(page.getByRole("img", { name: /Código QR/ }));
  expect(address).toMatch(new RegExp(`^${baseURL}/presenca/[\\w-]+$`));
  const opened = await (await newVisitor()).get(address);
  expect(opened.status()).toBe(200);
  expect(await opened.text()).not.toContain(holder.name);
  await link(page, "Voltar ao agendamento").click();
  const calendar = await page.request.get(
    (await link(page, "Adicionar ao calendário").getAttribute("href")) ?? "",
  );
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR[\s\S]*SEQUENCE:0[\s\S]*STATUS:CONFIRMED/);

  await link(page, "Reagendar").click();
  await said(page, "só é trocado quando você confirmar o novo");
  await check(page);
  const second = await chooseTime(page, 1);
  await check(page);
  await confirmMove(page);
  await expectBooked(page, holder, second, 1);

  await link(page, "Cancelar o agendamento").click();
  await button(page, "Cancelar o agendamento").click();
  await expect(page.locator("#erro-motivo")).toContainText("Escolha o motivo");
  await check(page);
  await page.getByLabel("Tive um imprevisto nesse dia").check();
  await button(page, "Cancelar o agendamento").click();
  await said(page, "Agendamento cancelado. O horário foi liberado.");
  await check(page);
  expect(await visitsOf(holder)).toMatchObject([{ status: "cancelled", sequence: 2 }]);

  await page.goto(`/pedidos/${holder.orderNumber}`);
  for (const told of ["Validação agendada", "Validação reagendada", "Agendamento cancelado"])
    await expect(page.getByText(told, { exact: true })).toBeVisible();
  await check(page);
});

/** Goes on by the keyboard alone until something has the focus, and presses Enter on it. */
async function pressOn(page: Page, wanted: Locator) {
  await expect(wanted).toBeVisible();
  for (let steps = 0; steps < 200; steps++) {
    if (await wanted.evaluate((element) => element === document.activeElement))
      return page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}

test("a visit is booked by keyboard alone", async ({ page }) => {
  const [holder, office] = await Promise.all([newVisitHolder(), newOffice()]);
  await enter(page, holder);
  await pressOn(page, link(page, holder.orderNumber));
  await pressOn(page, link(page, "Agendamento"));
  await pressOn(page, city(page));
  await pressOn(page, link(page, `Ver horários de ${office.name}`));
  await pressOn(page, days(page).nth(2));
  await expect(page).toHaveURL(/&dia=/);
  // From the day on, the next stop is its first time: the days are not passed again.
  await page.keyboard.press("Tab");
  await expect(times(page).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(title(page, "Confira e confirme")).toBeVisible();
  const startsAt = new Date(new URL(page.url()).searchParams.get("horario") ?? "");
  await pressOn(page, button(page, "Confirmar o agendamento"));
  await said(page, "Agendamento confirmado.");
  await expectBooked(page, holder, startsAt);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a visit is booked, moved and cancelled as well", async ({ page }) => {
    const [holder, office] = await Promise.all([newVisitHolder(), newOffice()]);
    await enter(page, holder);
    await page.goto(visitPath(holder));
    await expect(button(page, "Usar minha localização")).toBeHidden();
    await city(page).click();
    await link(page, `Ver horários de ${office.name}`).click();
    await chooseTime(page, 3);
    await confirmBooking(page);
    await link(page, "Reagendar").click();
    const startsAt = await chooseTime(page, 5);
    await confirmMove(page);
    await expectBooked(page, holder, startsAt, 1);
    await link(page, "Cancelar o agendamento").click();
    await button(page, "Cancelar o agendamento").click();
    await expect(page.locator("#erro-motivo")).toContainText("Escolha o motivo");
    await page.getByLabel("Outro motivo").check();
    await button(page, "Cancelar o agendamento").click();
    await said(page, "Agendamento cancelado. O horário foi liberado.");
  });
});

test("an open page follows its appointment: confirmed, then not kept by the office, then moved for nothing", async ({
  page,
}) => {
  const [holder, office] = await Promise.all([newVisitHolder(), newOffice({ maxMoves: 1 })]);
  await enter(page, holder);
  await bookFor(holder, office, new Date(Date.UTC(2099, 0, 5, 12)));
  await page.goto(visitPath(holder));
  await changeVisit(holder, { confirmedAt: new Date() });
  await said(page, "Presença confirmada");
  await changeVisit(holder, { displacedAt: new Date() });
  await said(page, "A unidade não vai mais atender neste horário.");
  await check(page);
  await link(page, "Escolher novo horário").click();
  await said(page, "não será atendido pela unidade");
  await chooseTime(page, 2);
  await said(page, "Este pedido pode ser reagendado mais 1 vez.");
  await confirmMove(page);
});

test("a videoconference is chosen where order and office allow it; its link waits for the day before", async ({
  page,
}) => {
  const room = "https://video.example/sala";
  const office = await newOffice({ inPerson: false, video: true, videoLink: room });
  const holder = await newVisitHolder({ videoAllowed: true });
  await enter(page, holder);
  await page.goto(visitPath(holder));
  await check(page);
  await link(page, "Escolher a videoconferência").click();
  await check(page);
  await link(page, `Ver horários de ${office.name}`).click();
  await link(page, /^Dias a partir de/).click();
  await chooseTime(page);
  await expect(page.getByText("Endereço", { exact: true })).toHaveCount(0);
  await confirmBooking(page);
  await said(page, "O link da sala aparece aqui a partir de");
  await expect(page.getByText(room)).toHaveCount(0);
  await check(page);
  const soon = Date.now() + 3_600_000;
  await changeVisit(holder, { startsAt: new Date(soon), endsAt: new Date(soon + 1_800_000) });
  await page.reload();
  await expect(link(page, room)).toBeVisible();
  await said(page, "O prazo para mudar ou cancelar pela internet já terminou.");
  await check(page);
});

test("camera and microphone are tried on their own page, with what is seen and heard", async ({ page }) => {
  const holder = await newVisitHolder({ videoAllowed: true });
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = async () => {
      const canvas = document.createElement("canvas");
      canvas.getContext("2d");
      const context = new AudioContext();
      const [sound, out] = [context.createOscillator(), context.createMediaStreamDestination()];
      sound.connect(out);
      sound.start();
      return new MediaStream([...canvas.captureStream().getTracks(), ...out.stream.getTracks()]);
    };
  });
  await enter(page, holder);
  const policyOf = async (path: string) => (await page.goto(path))?.headers()["permissions-policy"];
  expect(await policyOf(`${visitPath(holder)}/camera`)).toContain("camera=(self), microphone=(self)");
  await check(page);
  await button(page, "Começar o teste").click();
  await said(page, "Ouvimos você: o microfone funciona.");
  await check(page);
  await button(page, "Terminar o teste").click();
  await expect(button(page, "Começar o teste")).toBeVisible();
  expect(await policyOf(visitPath(holder))).toContain("camera=(), microphone=()");
});

test("a missing camera is told with what to do; an order without videoconference has no such page", async ({
  page,
}) => {
  const [holder, other] = await Promise.all([newVisitHolder({ videoAllowed: true }), newVisitHolder()]);
  await enter(page, holder);
  await page.goto(`${visitPath(holder)}/camera`);
  await button(page, "Começar o teste").click();
  await said(page, "O teste não funcionou");
  await check(page);
  await page.context().clearCookies();
  await enter(page, other);
  await page.goto(`${visitPath(other)}/camera`);
  await expect(title(page, "Agendamento")).toBeVisible();
});

test.describe("the nearest office", () => {
  test.use({ geolocation: { latitude: 2.0311, longitude: -50.7922 } });

  test("is found by the browser's location, told to about a kilometre", async ({ page, context }) => {
    const [holder, office] = await Promise.all([
      newVisitHolder(),
      newOffice({ latitude: 2.04, longitude: -50.79 }),
    ]);
    await context.grantPermissions(["geolocation"]);
    await enter(page, holder);
    await page.goto(visitPath(holder));
    await button(page, "Usar minha localização").click();
    await expect(page).toHaveURL(/perto=2\.03,-50\.79$/);
    await expect(page.getByRole("heading", { name: office.name })).toBeVisible();
    await expect(page.getByText("≈ 1 km de você").first()).toBeVisible();
    await check(page);
  });

  test("is not looked for against the person's will: the list stays", async ({ page }) => {
    const [holder] = await Promise.all([newVisitHolder(), newOffice()]);
    await enter(page, holder);
    await page.goto(visitPath(holder));
    await button(page, "Usar minha localização").click();
    await said(page, "Escolha a cidade na lista.");
    await expect(city(page)).toBeVisible();
  });
});

test.describe("in a browser of another zone", () => {
  test.use({ timezoneId: "America/Noronha" });

  test("times are those of the office's own clocks, and say so", async ({ page }) => {
    const timezone = "America/Rio_Branco";
    const [holder, office] = await Promise.all([newVisitHolder(), newOffice({ timezone })]);
    await enter(page, holder);
    await page.goto(timesAt(holder, office));
    await days(page).nth(1).click();
    await expect(times(page).first()).toHaveText("08:00");
    await said(page, `Pelo horário de ${CITY}.`);
    expect((await chooseTime(page)).getUTCHours()).toBe(13);
    await expect(page.getByText(`às 08:00 (horário de ${CITY})`).first()).toBeVisible();
  });
});

test("the hours of an office may be the whole day: the last time is half an hour before midnight", async ({
  page,
}) => {
  const weeklyHours = everyDay({ start: "00:00", end: "24:00" });
  const [holder, office] = await Promise.all([newVisitHolder(), newOffice({ weeklyHours })]);
  await enter(page, holder);
  await page.goto(timesAt(holder, office));
  await days(page).nth(1).click();
  await expect(times(page)).toHaveCount(48);
  await expect(times(page).last()).toHaveText("23:30");
  await chooseTime(page, 0);
  await said(page, /às 00:00$/);
});

test("before the payment only offices that take such bookings are offered", async ({ page }) => {
  const holder = await newVisitHolder({ status: "awaiting_payment" });
  const [later, ahead] = await Promise.all([newOffice(), newOffice({ bookAhead: true })]);
  await enter(page, holder);
  await page.goto(visitPath(holder));
  await city(page).click();
  await expect(page.getByRole("heading", { name: ahead.name })).toBeVisible();
  await expect(page.getByText(later.name)).toHaveCount(0);
  await page.goto(timesAt(holder, later));
  await said(page, "só agenda depois que o pagamento for confirmado");
  await page.goto(timesAt(holder, ahead));
  await chooseTime(page);
  await confirmBooking(page);
  await said(page, "O pagamento ainda não foi confirmado.");
  await check(page);
});

import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { outbox } from "@/db/schema/delivery";
import { appointments } from "@/db/schema/scheduling";
import { testDatabase } from "@/db/test/database";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { endReasons } from "@/lib/scheduling/end-reasons";
import { officeInput } from "@/lib/scheduling/office-input";
import { everyDay, sampleOfficeJson } from "@/lib/scheduling/sample-office";
import { deliverOutbox } from "@/lib/server/outbox/deliver";
import type { MailOutcome, OutgoingMessage } from "@/lib/server/ports/mailer";
import { testDeps } from "@/lib/server/testing/test-deps";
import { bookAppointment } from "@/lib/server/use-cases/book-appointment";
import { cancelAppointment } from "@/lib/server/use-cases/cancel-appointment";
import { moveOrderStatus } from "@/lib/server/use-cases/move-order-status";
import { putOffice } from "@/lib/server/use-cases/put-office";
import { recordAttendance } from "@/lib/server/use-cases/record-attendance";
import { rescheduleAppointment } from "@/lib/server/use-cases/reschedule-appointment";

const { db, close } = await testDatabase();
afterAll(close);
const { deps, pass } = testDeps(db);

const sent: OutgoingMessage[] = [];
let answer: () => MailOutcome;
const held = {
  ...deps,
  mailer: {
    async send(message: OutgoingMessage) {
      const outcome = answer();
      if (outcome.status === "sent") sent.push(message);
      return outcome;
    },
  },
};

const owner = ownerOf(await newCustomer(db, "52998224725"));
const weeklyHours = everyDay({ start: "00:00", end: "24:00" });
const office = {
  ...sampleOfficeJson,
  weeklyHours,
  capacity: 50,
  video: true,
  videoLink: "https://video.example/sala",
};
await putOffice(deps, officeInput.parse(office), null);

const HOUR = 3600;
/** A time so many hours from now, on the office's grid. */
const inHours = (hours: number) => new Date(deps.clock.now().getTime() + hours * HOUR * 1000);
const seat = (startsAt: Date, mode: "in_person" | "video" = "in_person") => ({
  office: office.code,
  mode,
  startsAt,
});

let last = 500;
async function booked(startsAt: Date, mode?: "video") {
  last += 1;
  const number = String(last);
  await newOrder(db, owner.customerId, number, { status: "awaiting_validation", videoAllowed: true });
  const result = await bookAppointment(deps, owner, { number, ...seat(startsAt, mode) });
  if (!result.ok) throw new Error(result.error.code);
  return { number, id: result.value.id };
}
const move = (number: string, sequence: number, startsAt: Date) =>
  rescheduleAppointment(deps, owner, { number, sequence, ...seat(startsAt) });
const cancel = (number: string, sequence: number) =>
  cancelAppointment(deps, owner, { number, sequence, reason: "Tive um imprevisto nesse dia" });
const deliver = () => deliverOutbox(held, { limit: 1000 });
const subjects = () => sent.map(({ subject }) => subject);
const calendarOf = (message: OutgoingMessage | undefined) => {
  const [part] = message?.attachments ?? [];
  const lines = part?.content.toString().replaceAll("\r\n ", "").split("\r\n") ?? [];
  return { type: part?.contentType, lines };
};

const BOOKED = "Agendamento marcado";
const MOVED = "Agendamento mudado: veja o novo horário";
const CANCELLED = "Agendamento cancelado";
const REMINDER = "Lembrete do seu agendamento";
const DISPLACED = "A unidade mudou: escolha um novo horário";

beforeEach(async () => {
  await db.delete(outbox);
  sent.length = 0;
  answer = () => ({ status: "sent" });
});

describe("each change", () => {
  test("is told once, with the calendar's part of the state that it led to", async () => {
    const { number, id } = await booked(inHours(72));
    await deliver();
    await move(number, 0, inHours(96));
    await deliver();
    await cancel(number, 1);
    await deliver();
    await deliver();
    expect(subjects()).toEqual([BOOKED, MOVED, CANCELLED]);
    expect(sent.map(({ to }) => to)).toEqual(Array(3).fill("a@example.com"));
    const uid = `UID:${id}@portal.example`;
    const [one, two, three] = sent.map(calendarOf);
    expect(one?.type).toBe("text/calendar; method=REQUEST; charset=utf-8");
    expect(one?.lines).toEqual(expect.arrayContaining(["METHOD:REQUEST", uid, "SEQUENCE:0"]));
    expect(two?.lines).toEqual(expect.arrayContaining(["METHOD:REQUEST", uid, "SEQUENCE:1"]));
    expect(three?.type).toBe("text/calendar; method=CANCEL; charset=utf-8");
    expect(three?.lines).toEqual(
      expect.arrayContaining(["METHOD:CANCEL", uid, "SEQUENCE:2", "STATUS:CANCELLED"]),
    );
  });

  test("that another one overtook is not told: only the last is", async () => {
    const { number } = await booked(inHours(72));
    await move(number, 0, inHours(96));
    await move(number, 1, inHours(120));
    await deliver();
    expect(subjects()).toEqual([MOVED]);
    expect(calendarOf(sent[0]).lines).toContain("SEQUENCE:2");
  });

  test("that was overtaken while the mail service was down is not told either", async () => {
    const { number } = await booked(inHours(72));
    answer = () => ({ status: "retry", reason: "503" });
    await deliver();
    await cancel(number, 0);
    answer = () => ({ status: "sent" });
    pass(HOUR);
    await deliver();
    expect(subjects()).toEqual([CANCELLED]);
    const left = await db.select().from(outbox).where(eq(outbox.topic, "appointmentBooked"));
    expect(left).toMatchObject([{ status: "sent", payload: null, lastError: "overtaken by a later change" }]);
  });

  test("by the end of the order says so, and offers no new time", async () => {
    const { number } = await booked(inHours(72));
    await deliver();
    await moveOrderStatus(deps, { number, to: "cancelled", actor: { type: "system", name: "ERP" } });
    await deliver();
    expect(subjects()).toEqual([BOOKED, CANCELLED]);
    expect(sent[1]?.text).toContain(endReasons.orderCancelled);
    expect(sent[1]?.text).not.toContain("Marcar outro horário");
  });
});

describe("reminders", () => {
  test("come a day and two hours before, each once, and not of the old time after a move", async () => {
    const { number } = await booked(inHours(72));
    await move(number, 0, inHours(48));
    await deliver();
    sent.length = 0;
    pass(24 * HOUR);
    await deliver();
    await deliver();
    expect(subjects()).toEqual([REMINDER]);
    expect(sent[0]?.text).toMatch(/https:\/\/portal\.example\/presenca\/[\w-]{100,}/);
    expect(sent[0]?.attachments).toBeUndefined();
    pass(22 * HOUR);
    await deliver();
    expect(subjects()).toEqual([REMINDER, REMINDER]);
    pass(48 * HOUR);
    await deliver();
    expect(sent).toHaveLength(2);
  });

  test("never come after a cancellation", async () => {
    const { number } = await booked(inHours(72));
    await cancel(number, 0);
    await deliver();
    pass(80 * HOUR);
    await deliver();
    expect(subjects()).toEqual([CANCELLED]);
  });

  test("never come after a cancellation, even if they waited for the mail service already", async () => {
    const { number } = await booked(inHours(72));
    await deliver();
    answer = () => ({ status: "retry", reason: "503" });
    pass(48 * HOUR);
    await deliver();
    await cancel(number, 0);
    answer = () => ({ status: "sent" });
    pass(2 * HOUR);
    await deliver();
    expect(subjects()).toEqual([BOOKED, CANCELLED]);
  });

  test("that are late are one, or none", async () => {
    await booked(inHours(72));
    await booked(inHours(73));
    await deliver();
    sent.length = 0;
    pass(71.5 * HOUR);
    await deliver();
    // Of each only that of two hours before.
    expect(subjects()).toEqual([REMINDER, REMINDER]);
    sent.length = 0;
    await booked(inHours(72));
    await deliver();
    pass(72 * HOUR);
    await deliver();
    expect(subjects()).toEqual([BOOKED]);
  });

  test("show the room of a videoconference, which the first message does not", async () => {
    await booked(inHours(72), "video");
    await deliver();
    expect(sent[0]?.text).not.toContain(office.videoLink);
    expect(calendarOf(sent[0]).lines).toContain("LOCATION:Por videoconferência");
    pass(48 * HOUR);
    await deliver();
    expect(sent[1]?.text).toContain(office.videoLink);
    await booked(inHours(3), "video");
    await deliver();
    expect(sent[2]?.subject).toBe(BOOKED);
    expect(sent[2]?.text).toContain(office.videoLink);
  });

  test("do not ask for what was confirmed", async () => {
    const { id } = await booked(inHours(72));
    await db.update(appointments).set({ confirmedAt: deps.clock.now() }).where(eq(appointments.id, id));
    await deliver();
    pass(48 * HOUR);
    await deliver();
    expect(sent[1]?.text).toContain("já confirmou");
    expect(sent[1]?.text).not.toContain("/presenca/");
  });
});

test("who missed reads how often they may still, and how to book again", async () => {
  const { number, id } = await booked(inHours(3));
  await deliver();
  pass(5 * HOUR);
  await recordAttendance(deps, id, "missed", "AR");
  await deliver();
  expect(sent[1]?.text).toContain("com mais uma falta");
  expect(sent[1]?.text).toContain(`https://portal.example/pedidos/${number}/agendamento`);
  const again = await bookAppointment(deps, owner, { number, ...seat(inHours(22)) });
  if (!again.ok) throw new Error(again.error.code);
  pass(24 * HOUR);
  await recordAttendance(deps, again.value.id, "missed", "AR");
  sent.length = 0;
  await deliver();
  expect(subjects()).toEqual(["O seu atendimento não aconteceu: como marcar de novo"]);
  expect(sent[0]?.text).toContain("número máximo de faltas");
});

describe("an office that gives up a time", () => {
  const at = new Date("2027-01-12T12:00:00Z");
  const close_ = (closures: { from: string; to: string }[]) =>
    putOffice(deps, officeInput.parse({ ...office, horizonDays: 90, closures }), "any");
  const day = { from: "2027-01-12", to: "2027-01-12" };
  const now = deps.clock.now;

  test("has its holder offered the next three, and reminded to choose", async () => {
    await close_([]);
    const { number } = await booked(at);
    await deliver();
    await close_([day]);
    await deliver();
    expect(subjects()).toEqual([BOOKED, DISPLACED]);
    const links = sent[1]?.text.match(/https:\S+conferir\?\S+/g) ?? [];
    expect(new Set(links).size).toBe(3);
    const [first] = links.map((link) => new URL(link));
    expect(first?.pathname).toBe(`/pedidos/${number}/agendamento/conferir`);
    expect(first?.searchParams.get("forma")).toBe("presencial");
    const taken = await move(number, 0, new Date(first?.searchParams.get("horario") ?? ""));
    expect(taken).toMatchObject({ ok: true });
  });

  test("tells nothing when it takes it back before", async () => {
    await close_([]);
    await booked(at);
    await deliver();
    await close_([day]);
    await close_([]);
    await deliver();
    expect(subjects()).toEqual([BOOKED]);
  });

  test("is told of again a day before, instead of the reminder", async () => {
    await close_([]);
    await booked(at);
    await close_([day]);
    await deliver();
    sent.length = 0;
    pass((at.getTime() - now().getTime()) / 1000 - 24 * HOUR);
    await deliver();
    expect(subjects()).toEqual([DISPLACED]);
  });
});

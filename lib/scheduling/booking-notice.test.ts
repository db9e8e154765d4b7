import { expect, test } from "vitest";
import { changeEndPath, changeNotice, lostTimeText, timesAgainPath } from "./booking-notice";

test.each<[unknown, boolean, RegExp | null]>([
  ["marcado", true, /confirmado/],
  ["marcado", false, null],
  ["reagendado", true, /Novo horário/],
  ["reagendado", false, null],
  ["cancelado", false, /cancelado/],
  ["cancelado", true, null],
  ["mudou", true, /mudou enquanto/],
  ["mudou", false, /não está mais marcado/],
  ["ja-marcado", true, /já tem um agendamento/],
  ["ja-marcado", false, null],
  ["constructor", true, null],
  [["marcado"], true, null],
  [undefined, false, null],
])("the address says %j and it is booked: %s", (code, isBooked, expected) => {
  const said = changeNotice(code, isBooked);
  if (expected) expect(said?.text).toMatch(expected);
  else expect(said).toBeNull();
});

test("a lost time leads back to the times, with the time and the reason", () => {
  const place = { mode: "in_person", office: "bh-savassi" } as const;
  const back = timesAgainPath("4501", place, new Date("2026-12-08T12:00:00Z"), "ocupado");
  expect(Object.fromEntries(new URL(back, "https://portal.example").searchParams)).toEqual({
    forma: "presencial",
    unidade: "bh-savassi",
    horario: "2026-12-08T12:00:00Z",
    aviso: "ocupado",
  });
  expect(lostTimeText("ocupado")).toMatch(/acabou de ser ocupado/);
  expect(lostTimeText("indisponivel")).toMatch(/não está disponível/);
  for (const code of ["toString", "", undefined, ["ocupado"]]) expect(lostTimeText(code)).toBeNull();
});

test("a change ends on the appointment's page", () => {
  expect(changeEndPath("4501", "marcado")).toBe("/pedidos/4501/agendamento?aviso=marcado");
});

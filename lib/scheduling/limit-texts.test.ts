import { expect, test } from "vitest";
import { limitTexts } from "./limit-texts";
import { changesClosed, visitStateOf } from "./visit-state";

const office = {
  active: true,
  inPerson: true,
  video: false,
  cancelLimitMinutes: 240,
  maxMoves: 2,
  maxMissed: 2,
  timezone: "America/Rio_Branco",
  city: "Rio Branco",
};
const startsAt = new Date("2026-12-08T13:00:00Z");
const now = new Date("2026-11-25T12:00:00Z");
const told = (movesMade: number, missed: number, at = now, own = {}) =>
  limitTexts({ ...office, ...own }, startsAt, { movesMade, missed }, at);

test("says until when, by the office's own clocks, and what is left of moves and misses", () => {
  expect(told(0, 0)).toEqual([
    "Pela internet, cancele ou reagende até terça-feira, 8 de dezembro de 2026, às 04:00 (horário de Rio Branco). Depois disso, só falando com a unidade.",
    "Este pedido pode ser reagendado mais 2 vezes.",
    "Depois de 2 faltas, só a unidade poderá marcar outro horário para este pedido.",
  ]);
  expect(told(1, 1).slice(1)).toEqual([
    "Este pedido pode ser reagendado mais 1 vez.",
    "Se você faltar, só a unidade poderá marcar outro horário para este pedido.",
  ]);
  expect(told(0, 1, now, { maxMissed: 3 })[2]).toBe(
    "Depois de mais 2 faltas, só a unidade poderá marcar outro horário para este pedido.",
  );
});

test("says that nothing is left, and that the time is near", () => {
  expect(told(2, 0)[1]).toBe("Este pedido não poderá mais ser reagendado pela internet.");
  expect(told(0, 0, new Date("2026-12-08T09:00:00Z"))[0]).toMatch(/^Este horário está próximo/);
});

test("an appointment is to come until its end, unless the office does not keep it", () => {
  const live = { endsAt: startsAt, displacedAt: null };
  expect(visitStateOf(live, new Date("2026-12-08T12:59:59Z"))).toBe("ahead");
  expect(visitStateOf(live, startsAt)).toBe("past");
  expect(visitStateOf({ ...live, displacedAt: now }, startsAt)).toBe("displaced");
});

test.each([
  ["long before", {}, 0, now, { cancel: null, move: null }],
  ["after the last move", {}, 2, now, { cancel: null, move: "too_many_moves" }],
  ["after the limit", {}, 0, startsAt, { cancel: "too_late", move: "too_late" }],
  ["once it ended", { status: "missed" }, 0, now, { cancel: "not_booked", move: "not_booked" }],
  ["when the office does not keep it", { displacedAt: now }, 9, startsAt, { cancel: null, move: null }],
] as const)("what is closed %s", (_, own, movesMade, at, expected) => {
  const booked = {
    officeId: "1",
    office,
    mode: "in_person",
    startsAt,
    status: "booked",
    displacedAt: null,
  } as const;
  expect(changesClosed({ ...booked, ...own }, movesMade, at)).toEqual(expected);
});

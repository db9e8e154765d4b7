import { describe, expect, test } from "vitest";
import {
  bookInput,
  cancelInput,
  cancelReasons,
  cityQuery,
  readMode,
  rescheduleInput,
  reviewQuery,
} from "./booking-input";

const typed = { unidade: "bh-savassi", horario: "2026-12-08T12:00:00Z", forma: "presencial" };
const read = {
  unidade: "bh-savassi",
  horario: new Date("2026-12-08T12:00:00Z"),
  forma: "in_person",
};

test("a booking is read into the rules' own words", () => {
  expect(bookInput.parse(typed)).toEqual(read);
  expect(rescheduleInput.parse({ ...typed, forma: "video", sequencia: "3" })).toEqual({
    ...read,
    forma: "video",
    sequencia: 3,
  });
});

describe("a time is refused", () => {
  test.each([
    ["with another offset", "2026-12-08T09:00:00-03:00"],
    ["with an offset of zero", "2026-12-08T12:00:00+00:00"],
    ["without a zone", "2026-12-08T12:00:00"],
    ["with parts of a second", "2026-12-08T12:00:00.000Z"],
    ["without seconds", "2026-12-08T12:00Z"],
    ["of a month of forty days", "2026-12-40T12:00:00Z"],
    ["of the thirtieth of February", "2026-02-30T12:00:00Z"],
    ["of hour twenty-five", "2026-12-08T25:00:00Z"],
    ["of hour twenty-four", "2026-12-08T24:00:00Z"],
    ["of a leap second", "2026-12-31T23:59:60Z"],
    ["of a year of five digits", "12026-12-08T12:00:00Z"],
    ["with a word after it", "2026-12-08T12:00:00Z'--"],
    ["with a line after it", "2026-12-08T12:00:00Z\n"],
    ["that is a number", "1796731200000"],
    ["that is none", ""],
  ])("%s", (_, horario) => {
    expect(bookInput.safeParse({ ...typed, horario }).success).toBe(false);
  });
});

test.each([
  ["an office that no code can be", { unidade: "BH; drop table" }],
  ["an office twice", { unidade: ["bh-savassi", "bh-centro"] }],
  ["a kind that is none", { forma: "in_person" }],
  ["a kind of another object", { forma: "constructor" }],
  ["a field that is not asked", { customerId: "1" }],
])("a booking with %s is refused", (_, own) => {
  expect(bookInput.safeParse({ ...typed, ...own }).success).toBe(false);
});

test.each(["-1", "1.5", "1e3", "", "9999999999", "x"])("the sequence %j is refused", (sequencia) => {
  expect(rescheduleInput.safeParse({ ...typed, sequencia }).success).toBe(false);
});

test("an address may say more than a form: what is ours is read", () => {
  expect(reviewQuery.parse({ ...typed, utm: "x" })).toEqual(read);
  for (const query of [{}, { ...typed, horario: ["a", "b"] }])
    expect(reviewQuery.safeParse(query).success).toBe(false);
});

test.each([
  [{ uf: "MG", cidade: "São João d'Aliança" }, true],
  [{ uf: "mg", cidade: "Contagem" }, false],
  [{ uf: "MG", cidade: "" }, false],
  [{ uf: "MG", cidade: "\u0000" }, false],
  [{ uf: "MG", cidade: "x".repeat(101) }, false],
  [{ uf: ["MG"], cidade: "Contagem" }, false],
  [{ uf: "MG" }, false],
])("the city %j is looked for: %s", (query, expected) => {
  expect(cityQuery.safeParse(query).success).toBe(expected);
});

test("a kind that is none is in person", () => {
  expect(["presencial", "video", "x", undefined, ["video"]].map(readMode)).toEqual([
    "in_person",
    "video",
    "in_person",
    "in_person",
    "in_person",
  ]);
});

test("a cancellation names one of the reasons", () => {
  for (const motivo of Object.keys(cancelReasons))
    expect(cancelInput.parse({ sequencia: "0", motivo })).toEqual({ sequencia: 0, motivo });
  for (const motivo of ["", "constructor", "Outro motivo", undefined])
    expect(cancelInput.safeParse({ sequencia: "0", motivo }).error?.issues[0]?.message).toBe(
      "Escolha o motivo do cancelamento.",
    );
});

import { expect, test } from "vitest";
import { presenceInput, presenceStateOf } from "./presence";

const startsAt = new Date("2026-12-01T11:00:00Z");
const endsAt = new Date("2026-12-01T11:30:00Z");
const booked = { status: "booked", startsAt, endsAt, confirmedAt: null, displacedAt: null } as const;
const [before, during] = [new Date("2026-12-01T10:59:59Z"), new Date("2026-12-01T11:10:00Z")];

test.each([
  ["open", {}, before],
  ["begun", {}, startsAt],
  ["confirmed", { confirmedAt: before }, during],
  ["displaced", { displacedAt: before, confirmedAt: before }, before],
  ["cancelled", { status: "cancelled", displacedAt: before }, before],
  ["attended", { status: "attended" }, during],
  [null, { confirmedAt: before }, endsAt],
  [null, { status: "cancelled" }, endsAt],
] as const)("an appointment is %s with %j at %s", (state, own, now) => {
  expect(presenceStateOf({ ...booked, ...own }, now)).toBe(state);
});

test.each([
  ["", "0"],
  ["//evil.example", "0"],
  ["a/b", "0"],
  ["a\n", "0"],
  ["a".repeat(401), "0"],
  ["a", "-1"],
  ["a", "1e3"],
  ["a", ""],
])("the form with the key «%s» and the state «%s» is refused", (chave, sequencia) => {
  expect(presenceInput.safeParse({ chave, sequencia }).success).toBe(false);
});

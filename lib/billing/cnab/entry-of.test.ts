import { expect, test } from "vitest";
import { entryOf } from "./entry-of";

const reading = {
  nossoNumero: "00000011",
  titleId: "00000011",
  document: "PEDIDO-11",
  control: "",
  dueOn: "2026-01-02",
  amount: 4000,
  charges: 0,
  discount: 0,
  abatement: 0,
  fee: 210,
  reported: 4000,
  credited: 4000,
  occurredOn: "2026-01-06",
  creditedOn: "2026-01-07",
  motives: "",
};

const context = {
  line: 2,
  raw: ["…"],
  occurrences: ["06"] as const,
  table: { "02": "registered", "06": "paid", "10": "paid_by_pix", "16": "review" } as const,
  motiveWidth: 2,
  reportsNet: false,
};

// The second to the fourth are of a public file of Itaú's.
test.each([
  ["whole, the fee apart", { reported: 4000 }, 4000],
  ["whole, less the fee", { reported: 3790 }, 4000],
  ["with interest, less the fee", { amount: 4875, charges: 102, reported: 4767 }, 4977],
  ["with a discount, less the fee", { amount: 56_500, discount: 19_715, fee: 333, reported: 36_452 }, 36_785],
  ["too little, less the fee", { reported: 2790 }, 3000],
  ["nothing", { reported: 0 }, 0],
])("what the payer paid is found where the bank reports what is left: %s", (_, what, paidCents) => {
  expect(entryOf({ ...reading, ...what }, { ...context, reportsNet: true }).paidCents).toBe(paidCents);
});

test("what the payer paid is what the bank reports, where it reports that", () => {
  expect(entryOf({ ...reading, reported: 3790 }, context).paidCents).toBe(3790);
});

test.each([
  [["06"], 4000, "paid", null],
  [["06", "06"], 4000, "paid", null],
  [["06", "02"], 4000, "review", "segments_disagree"],
  [["06"], 0, "review", "nothing_paid"],
  [["10"], 0, "paid_by_pix", null],
  [["16"], 4000, "review", "unclear_occurrence"],
  [["99"], 4000, "review", "unknown_occurrence"],
  [["02"], 0, "registered", null],
] as const)("occurrences %s with %i paid: %s", (occurrences, reported, event, reviewReason) => {
  expect(entryOf({ ...reading, reported }, { ...context, occurrences })).toMatchObject({
    event,
    reviewReason,
    occurrence: occurrences[0],
  });
});

test.each([
  ["0000000000", 2, []],
  ["020101", 2, ["02", "01", "01"]],
  ["000000AFHA", 2, ["AF", "HA"]],
  ["0000000009", 2, ["09"]],
  ["004006", 3, ["004", "006"]],
  ["", 2, []],
])("motives «%s» of %i positions are %j", (motives, motiveWidth, list) => {
  expect(entryOf({ ...reading, motives }, { ...context, motiveWidth }).motives).toEqual(list);
});

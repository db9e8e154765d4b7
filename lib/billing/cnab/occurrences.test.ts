import { expect, test } from "vitest";
import type { CnabBank } from "./tables/bank";
import { occurrences240 } from "./tables/occurrences-240";
import { occurrences400 } from "./tables/occurrences-400";
import type { TitleEvent } from "./tables/title-event";

const codes: [code: string, ...byBank: (TitleEvent | undefined)[]][] = [
  // 400:  BB, Santander, Bradesco, Itaú
  ["02", "registered", "registered", "registered", "registered"],
  ["03", "rejected", "rejected", "rejected", "rejected"],
  ["06", "paid", "paid", "paid", "paid"],
  ["08", "paid", "paid", undefined, "paid"],
  ["09", "cancelled", "cancelled", "cancelled", "cancelled"],
  ["10", "cancelled", "cancelled", "cancelled", "paid_by_pix"],
  ["14", "due_date_changed", "due_date_changed", "due_date_changed", "due_date_changed"],
  ["15", "paid", "protest", "paid", "instruction_rejected"],
  ["16", "changed", "review", "payment_notice", "instruction_rejected"],
  ["17", undefined, "paid", "paid_after_cancel", "instruction_rejected"],
  ["25", "changed", "protest", "protest", "informed"],
  ["40", undefined, undefined, "payment_reversed", "fee"],
  ["93", undefined, "payment_notice", undefined, "fee"],
  ["95", undefined, undefined, undefined, "payment_notice"],
];

test.each(codes)("CNAB 400: %s means at each bank what its manual says", (code, ...events) => {
  const banks: CnabBank[] = ["001", "033", "237", "341"];
  expect(banks.map((bank) => occurrences400[bank]?.[code])).toEqual(events);
});

test.each<[string, ...(TitleEvent | undefined)[]]>([
  // 240: BB, Santander, Caixa, Bradesco, Itaú, Sicoob, Sicredi
  ["06", "paid", "paid", "paid", "paid", "paid", "paid", "paid"],
  [
    "17",
    ...Array<TitleEvent>(4).fill("paid_after_cancel"),
    "instruction_rejected",
    "paid_after_cancel",
    "paid_after_cancel",
  ],
  [
    "44",
    "payment_reversed",
    undefined,
    "payment_reversed",
    "payment_reversed",
    "fee",
    "payment_reversed",
    undefined,
  ],
  ["46", undefined, undefined, "payment_notice", "protest", "fee", "protest", undefined],
  ["50", "payment_notice", undefined, undefined, "payment_notice", undefined, "payment_notice", undefined],
  ["93", undefined, "payment_notice", undefined, undefined, "fee", undefined, undefined],
])("CNAB 240: %s means at each bank what its manual says", (code, ...events) => {
  const banks: CnabBank[] = ["001", "033", "104", "237", "341", "756", "748"];
  expect(banks.map((bank) => occurrences240[bank][code])).toEqual(events);
});

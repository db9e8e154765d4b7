import { describe, expect, test } from "vitest";
import type { Field, Layout } from "./tables/field";
import { isConstant, type RemittanceRecord } from "./tables/remittance-record";
import { remittances240, remittances400 } from "./tables/remittances";
import { segmentT, segmentU } from "./tables/return-240";
import { returns400 } from "./tables/return-400";

const isRecord = (value: unknown): value is RemittanceRecord =>
  typeof value === "object" && value !== null && "parts" in value;

const records = [...Object.entries(remittances240), ...Object.entries(remittances400)].flatMap(
  ([bank, layout]) =>
    Object.entries(layout)
      .filter((entry): entry is [string, RemittanceRecord] => isRecord(entry[1]))
      .map(([name, record]) => [bank, record.width, name, record] as const),
);

/** Every position that a record fills, as often as it does. */
const filled = ({ parts }: RemittanceRecord) =>
  parts.flatMap((part) => {
    const { from, to } = isConstant(part) ? { from: part[0], to: part[0] + part[1].length - 1 } : part[1];
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });

test.each(records)(
  "%s, %i, %s: no two fields share a position, and none stands outside",
  (_, width, __, record) => {
    const positions = filled(record);
    expect(new Set(positions).size).toBe(positions.length);
    expect(Math.min(...positions)).toBe(1);
    expect(Math.max(...positions)).toBeLessThanOrEqual(width);
  },
);

const dates = (layout: Layout) => Object.values(layout).filter(({ kind }) => kind === "date");
const width = ({ from, to }: Field) => to - from + 1;

describe("layouts of returns", () => {
  test.each([...Object.values(segmentT), segmentU])(
    "CNAB 240 has days of eight digits and amounts of fifteen",
    (layout) => {
      expect(dates(layout).every((field) => width(field) === 8)).toBe(true);
      const money = Object.values<Field>(layout).filter(({ kind }) => kind === "money");
      expect(money.every((field) => width(field) === 15)).toBe(true);
    },
  );

  test.each(Object.values(returns400))("CNAB 400 has days of six digits", ({ detail }) => {
    expect(dates(detail).every((field) => width(field) === 6)).toBe(true);
  });
});

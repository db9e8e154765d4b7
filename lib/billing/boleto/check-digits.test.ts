import fc from "fast-check";
import { expect, test } from "vitest";
import { module10, module11, module11OrZero } from "./check-digits";

test.each([
  ["001900000", "9"],
  ["0114971860", "1"],
  ["6852452211", "4"],
  // Itaú's own example of agência, conta, carteira and nosso número.
  ["00571234511012345678", "8"],
  ["0", "0"],
])("módulo 10 of %s is %s", (digits, expected) => {
  expect(module10(digits)).toBe(expected);
});

test.each([
  // Banco do Brasil, Anexo XI: 05009401448-1.
  ["05009401448", 9, 1],
  // Bradesco: 19/00000000002-8, 19/00000000001 is P, 19/00000000006-0.
  ["1900000000002", 7, 8],
  ["1900000000001", 7, 10],
  ["1900000000006", 7, 0],
])("módulo 11 of %s, weights to %i, leaves %i", (digits, heaviest, expected) => {
  expect(module11(digits, heaviest)).toBe(expected);
});

test("módulo 11 is written 0 where it leaves 10 or 11", () => {
  const ofRest = (rest: number) => {
    const digits = Array.from({ length: 100 }, (_, n) => String(n)).find((n) => module11(n) === rest);
    return module11OrZero(digits as string);
  };
  expect([ofRest(0), ofRest(10), ofRest(3)]).toEqual(["0", "0", "3"]);
});

const digits = fc.stringMatching(/^\d{1,43}$/);

test("zeros on the left change no digit", () => {
  fc.assert(
    fc.property(digits, fc.integer({ min: 1, max: 20 }), (row, zeros) => {
      const padded = "0".repeat(zeros) + row;
      expect(module10(padded)).toBe(module10(row));
      expect(module11(padded)).toBe(module11(row));
    }),
  );
});

test("módulo 10 notices every digit that is changed", () => {
  fc.assert(
    fc.property(digits, fc.nat(42), fc.integer({ min: 1, max: 9 }), (row, at, more) => {
      const index = at % row.length;
      const other = (Number(row[index]) + more) % 10;
      expect(module10(row.slice(0, index) + other + row.slice(index + 1))).not.toBe(module10(row));
    }),
  );
});

test("weights 9 to 2 without the subtraction come to the same, as Banco do Brasil describes it", () => {
  const described = (row: string) =>
    [...row].reverse().reduce((sum, digit, index) => sum + Number(digit) * (9 - (index % 8)), 0) % 11;
  fc.assert(
    fc.property(digits, (row) => {
      expect(module11(row)).toBe(described(row));
    }),
  );
});

import { describe, expect, test } from "vitest";
import { readNumber, writeNumber } from "./written-number";

describe("a number that a person wrote", () => {
  test.each([
    ["12", 12],
    [" 12 ", 12],
    ["１２", 12],
    ["doze", 12],
    ["DOZE.", 12],
    ["três", 3],
    ["tres", 3],
    ["uma", 1],
    ["duas canetas", 2],
    ["são 7", 7],
    ["vinte e três", 23],
    ["vinte e tres laranjas", 23],
    ["quatorze", 14],
    ["trinta", 30],
    ["zero", 0],
  ])("%s is %i", (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  test.each([
    "",
    "não sei",
    "7 ou 8",
    "sete oito",
    "dez dois",
    "1234",
    "__proto__",
    "constructor",
    "\0",
    "9".repeat(10_000),
    "e",
  ])("%j is none", (text) => {
    expect(readNumber(text)).toBeNull();
  });
});

test("reads back every number that it writes", () => {
  for (let value = 0; value < 100; value++) {
    expect(readNumber(writeNumber(value)), writeNumber(value)).toBe(value);
    expect(readNumber(writeNumber(value, "f")), writeNumber(value, "f")).toBe(value);
  }
});

test("writes as people write", () => {
  expect([3, 14, 20, 23].map((value) => writeNumber(value))).toEqual([
    "três",
    "catorze",
    "vinte",
    "vinte e três",
  ]);
  expect([1, 2, 22].map((value) => writeNumber(value, "f"))).toEqual(["uma", "duas", "vinte e duas"]);
});

import { expect, test } from "vitest";
import { paidText, type ToldPayment } from "./payment-texts";

const paidAt = new Date("2026-11-12T15:00:00Z");
const today = "2026-11-12";
const payment: ToldPayment = { method: "boleto", paidAt, creditedOn: null, reversedAt: null };
const isBusinessDay = (day: string) => !["2026-11-14", "2026-11-15", "2026-11-20"].includes(day);
const told = (change: Partial<ToldPayment>, on = today) =>
  paidText({ ...payment, ...change }, on, isBusinessDay);

test("a boleto paid today clears on the next business day", () => {
  expect(told({})).toBe("Pago em 12/11, compensação até 13/11");
});

test("a boleto paid on a Friday clears on Monday", () => {
  expect(told({ paidAt: new Date("2026-11-13T15:00:00Z") }, "2026-11-14")).toBe(
    "Pago em 13/11, compensação até 16/11",
  );
});

test("the bank's own day of credit is told before and after it", () => {
  expect(told({ creditedOn: "2026-11-16" })).toBe("Pago em 12/11, compensação até 16/11");
  expect(told({ creditedOn: "2026-11-16" }, "2026-11-17")).toBe("Pago em 12/11, compensado em 16/11");
});

test("without the bank's word nothing is claimed once the day has passed", () => {
  expect(told({}, "2026-11-30")).toBe("Pago em 12/11");
});

test("a Pix is there at once", () => {
  expect(told({ method: "pix" })).toBe("Pago em 12/11");
});

test("the day is São Paulo's, and another year is named", () => {
  expect(told({ method: "pix", paidAt: new Date("2026-01-01T01:00:00Z") })).toBe("Pago em 31/12/2025");
});

test("what the bank took back says so", () => {
  expect(told({ reversedAt: new Date("2026-11-16T12:00:00Z") }, "2026-11-17")).toBe(
    "Pago em 12/11, estornado pelo banco em 16/11",
  );
});

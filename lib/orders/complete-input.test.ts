import { expect, test } from "vitest";
import { acceptTermsInput, empenhoNumberField } from "./complete-input";

test.each([
  ["2026NE000123", "2026NE000123"],
  ["  2026ne 000123 ", "2026NE 000123"],
  ["123/2026", "123/2026"],
  ["0045.2026-1", "0045.2026-1"],
])("the empenho %j is kept as %j", (typed, kept) => {
  expect(empenhoNumberField.parse(typed)).toBe(kept);
});

test.each([
  "",
  "   ",
  "NE",
  "-1",
  "12;34",
  "1\u0000",
  "١٢٣",
  "<b>1</b>",
  "1".repeat(31),
  "1".repeat(100_000),
])("the empenho %j is refused with a word that says how to write it", (typed) => {
  const { error } = empenhoNumberField.safeParse(typed);
  expect(error?.issues[0]?.message).toMatch(/^(Digite|O número não confere)/);
});

test("terms are accepted only with the box ticked", () => {
  const form = { pedido: "1", versao: "2026-01" };
  expect(acceptTermsInput.safeParse({ ...form, termos: "on" }).success).toBe(true);
  expect(acceptTermsInput.safeParse(form).error?.issues[0]?.message).toMatch(/aceita/);
});

import { describe, expect, test } from "vitest";
import { isCommonPassword } from "./common-passwords";
import { checkPassword, normalisePassword } from "./password-rules";

const owner = { nome: "José da Conceição Sá", cpf: "52998224725", email: "ze.silva@example.com" };

describe("a password", () => {
  test.each([
    ["Praia7Azul", []],
    ["Praia7Az", []],
    ["Praia7AzulGrande", []],
    ["Praia7A", ["length"]],
    ["Praia7AzulGrandee", ["length"]],
    ["PraiaAzul", ["digit"]],
    ["praia7azul", ["upper"]],
    ["PRAIA7AZUL", ["lower"]],
    ["Jose1990x", ["name"]],
    ["xCONCEICAO1a", ["name"]],
    ["Conceição1", ["name"]],
    ["Sapato123", []],
    ["Silva2026x", ["email"]],
    ["Aa52998224725", ["cpf"]],
    ["Aa529.982.247-25", ["cpf"]],
    ["Ção7😀😀😀😀", []],
    ["", ["length", "digit", "upper", "lower"]],
  ])("%s breaks %j", (password, faults) => {
    expect(checkPassword(password, owner)).toEqual(faults);
  });

  test("of a megabyte is only too long", () => {
    expect(checkPassword("aA1".repeat(400_000), owner)).toEqual(["length"]);
  });

  test("is the same with composed and decomposed accents", () => {
    expect(normalisePassword("Ação1234")).toBe(normalisePassword("Ação1234".normalize("NFD")));
    expect(checkPassword("Ação1234".normalize("NFD"), owner)).toEqual([]);
  });

  test("follows another authority's policy", () => {
    const policy = { min: 12, max: 64, digit: false, upper: false, lower: false };
    expect(checkPassword("uma frase longa de verdade", owner, policy)).toEqual([]);
    expect(checkPassword("frase curta", owner, policy)).toEqual(["length"]);
  });
});

test.each(["Password1", "Qwerty123", "Senha123", "Brasil2026", "Mudar@123"])(
  "%s is commonly used",
  (password) => {
    expect(isCommonPassword(password)).toBe(true);
  },
);

test("a word of one's own is not commonly used", () => {
  expect(isCommonPassword("Praia7Azul")).toBe(false);
});

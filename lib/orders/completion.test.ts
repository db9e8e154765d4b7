import { describe, expect, test } from "vitest";
import { completionOf, completionPath, isCompletable, isReached, type KnownData } from "./completion";
import { terms } from "./terms";

const whole: KnownData = {
  kind: "pessoa_fisica",
  paymentTerms: "boleto",
  birthDate: "1980-05-17",
  phone: "31999990000",
  streetType: "Rua",
  street: "das Flores",
  district: "Centro",
  cep: "30110000",
  city: "Belo Horizonte",
  state: "MG",
  holderRole: "",
  empenhoNumber: null,
};
const company = { kind: "pessoa_juridica" } as const;
const body = { kind: "orgao_publico", paymentTerms: "invoiced" } as const;
const nothing = { fields: {}, hasEmpenhoFile: false };

describe("an order lacks", () => {
  test.each<[string, Partial<KnownData>, string[]]>([
    ["nothing of a person whose data are whole", {}, []],
    ["the birth date", { birthDate: null }, ["dataNascimento"]],
    ["the telephone", { phone: "" }, ["telefone"]],
    ["the address when the street is unknown", { street: "" }, ["endereco"]],
    ["the address when only the CEP is unknown", { cep: "" }, ["endereco"]],
    ["what the holder is to a company", company, ["cargo"]],
    ["nothing of a company whose holder's role is known", { ...company, holderRole: "Sócia" }, []],
    [
      "number and file of an empenho",
      { ...body, holderRole: "Diretor" },
      ["numeroEmpenho", "arquivoEmpenho"],
    ],
    [
      "the file alone when the number is known",
      { ...body, holderRole: "x", empenhoNumber: "1" },
      ["arquivoEmpenho"],
    ],
    ["no empenho of a public body that pays by boleto", { ...body, paymentTerms: "boleto" }, ["cargo"]],
  ])("%s", (_, own, missing) => {
    expect(completionOf({ ...whole, ...own }, nothing).missing).toEqual(missing);
  });
});

describe("the steps", () => {
  const names = (own: Partial<KnownData>) =>
    completionOf({ ...whole, ...own }, nothing)
      .steps.map(({ step }) => step)
      .join(" ");

  test.each<[Partial<KnownData>, string]>([
    [{}, "documentos conferir"],
    [{ birthDate: null }, "titular documentos conferir"],
    [{ phone: "", state: "" }, "titular endereco documentos conferir"],
    [company, "organizacao documentos conferir"],
    [{ ...body, birthDate: null, street: "" }, "titular endereco organizacao empenho documentos conferir"],
  ])("of %o are %s", (own, expected) => {
    expect(names(own)).toBe(expected);
  });
});

describe("the customer goes on", () => {
  const lacking = { ...whole, ...body, birthDate: null, phone: "", street: "" };
  const given = {
    dataNascimento: "1980-05-17",
    telefone: "31999990000",
    logradouro: "da Bahia",
    cargo: "Diretora",
    numeroEmpenho: "2026NE000123",
    termos: terms.version,
  };
  const upTo = (last: keyof typeof given) => {
    const names = Object.keys(given);
    return Object.fromEntries(Object.entries(given).slice(0, names.indexOf(last) + 1));
  };

  test.each<[string, Record<string, string>, boolean, string]>([
    ["with the first step", {}, false, "titular"],
    ["with the same step while half of it is there", upTo("dataNascimento"), false, "titular"],
    ["with the address", upTo("telefone"), false, "endereco"],
    ["with the organisation", upTo("logradouro"), false, "organizacao"],
    ["with the empenho", upTo("cargo"), false, "empenho"],
    ["with the empenho while its file is not here", upTo("numeroEmpenho"), false, "empenho"],
    ["with the empenho while its number is not here", upTo("cargo"), true, "empenho"],
    ["with the terms", upTo("numeroEmpenho"), true, "documentos"],
    ["with the terms again once they have changed", { ...given, termos: "1999-01" }, true, "documentos"],
    ["with the review", given, true, "conferir"],
    ["with what was left out before", { ...given, telefone: "" }, true, "titular"],
  ])("%s", (_, fields, hasEmpenhoFile, current) => {
    expect(completionOf(lacking, { fields, hasEmpenhoFile }).current).toBe(current);
  });

  test("and opens the steps up to there, none after it and none that the order does not have", () => {
    const completion = completionOf({ ...whole, birthDate: null, phone: "" }, nothing);
    const opens = (step: Parameters<typeof isReached>[1]) => isReached(completion, step);
    expect([opens("titular"), opens("endereco"), opens("documentos"), opens("conferir")]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

test("a step has its own address under the order's", () => {
  expect([completionPath("4501"), completionPath("4501", "empenho")]).toEqual([
    "/pedidos/4501/concluir",
    "/pedidos/4501/concluir/empenho",
  ]);
});

test.each([
  ["draft", "2026-11-25", true],
  ["draft", "2026-11-24", false],
  ["awaiting_payment", "2026-12-31", false],
  ["cancelled", "2026-12-31", false],
] as const)("an order that is %s until %s can be completed on 25 November: %s", (status, expiresOn, can) => {
  expect(isCompletable({ status, expiresOn }, "2026-11-25")).toBe(can);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citiesOf, stateOptions } from "./address";
import { formatCpf } from "./format-cpf";
import { foldPlace } from "./plain-text";
import {
  newPasswordInput,
  signInInput,
  signUpCodeInput,
  signUpDataInput,
  signUpStartInput,
} from "./sign-up-input";

const CPF = "52998224725";
const faultOf = (
  schema: {
    safeParse(value: unknown): {
      success: boolean;
      error?: { issues: { path: PropertyKey[]; message: string }[] };
    };
  },
  value: unknown,
) => {
  const result = schema.safeParse(value);
  return result.success ? null : result.error?.issues.map(({ path }) => path[0] ?? "form");
};

describe("a CPF", () => {
  test.each([CPF, formatCpf(CPF), `  ${CPF} `])("is read from «%s»", (cpf) => {
    expect(signUpStartInput.parse({ cpf, email: "a@b.com" })).toEqual({ cpf: CPF, email: "a@b.com" });
  });

  test.each([
    "52998224724",
    "11111111111",
    "00000000000",
    "5299822472",
    "529982247255",
    "５２９９８２２４７２５",
    "529.982.24725",
    "529 982 247 25",
    "52998224725\u0000",
    "\u202e52998224725",
    "<b>52998224725</b>",
    "1".repeat(10_000),
    "",
  ])("is refused beside its field: %s", (cpf) => {
    expect(faultOf(signUpStartInput, { cpf, email: "a@b.com" })).toEqual(["cpf"]);
  });

  test("of any text is read to eleven digits or refused, never a throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (cpf) => {
        const read = signUpStartInput.safeParse({ cpf, email: "a@b.com" });
        expect(!read.success || /^\d{11}$/.test(read.data.cpf)).toBe(true);
      }),
    );
  });
});

describe("an e-mail", () => {
  test("is kept in lower case", () => {
    expect(signUpStartInput.parse({ cpf: CPF, email: " Maria@Exemplo.COM.br " }).email).toBe(
      "maria@exemplo.com.br",
    );
  });

  test.each([
    "",
    "maria",
    "a@b",
    "a@@b.com",
    "a b@c.com",
    "a@b.com\u0000",
    "a@b.com,c@d.com",
    "\u202ea@b.com",
    `${"a".repeat(250)}@b.com`,
    "a@b.com\r\nBcc: c@d.com",
    "\u212aelly@b.com",
    "a".repeat(60_000),
  ])("is refused: %s", (email) => {
    expect(faultOf(signUpStartInput, { cpf: CPF, email })).toEqual(["email"]);
  });
});

test.each([
  ["123456", "123456"],
  [" 123 456 ", "123456"],
])("the code «%s» is read", (codigo, expected) => {
  expect(signUpCodeInput.parse({ codigo })).toEqual({ codigo: expected });
});

test.each(["12345", "1234567", "１２３４５６", "abcdef", "", "1".repeat(10_000)])(
  "the code «%s» is refused",
  (codigo) => {
    expect(faultOf(signUpCodeInput, { codigo })).toEqual(["codigo"]);
  },
);

describe("the personal data", () => {
  const filled = {
    nome: "Maria  <b>d'Ávila</b>",
    telefone: "(31) 99999-0000",
    tipoLogradouro: "Rua",
    logradouro: "da Bahia",
    numero: "1148",
    cep: "30160-011",
    complemento: "",
    bairro: "Centro",
    estado: "MG",
    municipio: "sao joao del rei",
    pais: "Brasil",
    senha: "Praia7Azul",
    confirmarSenha: "Praia7Azul",
  };

  test("come out tidy, in the official spelling, and as typed", () => {
    expect(signUpDataInput.parse(filled)).toMatchObject({
      nome: "Maria <b>d'Ávila</b>",
      telefone: "31999990000",
      cep: "30160011",
      municipio: "São João del Rei",
      semNumero: false,
    });
  });

  test.each([
    [{ nome: " " }, "nome"],
    [{ nome: "Maria\u0000" }, "nome"],
    [{ nome: "Maria \u202eagem" }, "nome"],
    [{ nome: "Maria\u061c" }, "nome"],
    [{ nome: "Ma\u00adria" }, "nome"],
    [{ nome: "Maria\ufffd" }, "nome"],
    [{ nome: "123" }, "nome"],
    [{ nome: "a".repeat(10_000) }, "nome"],
    [{ telefone: "9999-0000" }, "telefone"],
    [{ telefone: "31 9999x0000" }, "telefone"],
    [{ tipoLogradouro: "Beco do <i>" }, "tipoLogradouro"],
    [{ numero: "" }, "numero"],
    [{ semNumero: "on" }, "numero"],
    [{ cep: "3016001" }, "cep"],
    [{ estado: "XX" }, "estado"],
    [{ estado: "__proto__" }, "estado"],
    [{ municipio: "Campinas" }, "municipio"],
    [{ confirmarSenha: "Praia7Azu1" }, "confirmarSenha"],
    [{ senha: undefined }, "senha"],
  ])("with %j are refused beside %s", (change, field) => {
    expect(faultOf(signUpDataInput, { ...filled, ...change })).toContain(field);
  });

  test("come back once with all their faults", () => {
    const change = { cep: "1", numero: "", municipio: "Campinas", senha: "curta", confirmarSenha: "outra" };
    const faults = faultOf(signUpDataInput, { ...filled, ...change });
    expect(new Set(faults)).toEqual(new Set(["cep", "numero", "municipio", "senha", "confirmarSenha"]));
  });

  test.each(["(031)3333-4444", "0 31 3333-4444", "+55 31 3333-4444", "3133334444"])(
    "read the phone %s",
    (telefone) => {
      expect(signUpDataInput.parse({ ...filled, telefone }).telefone).toBe("3133334444");
    },
  );

  test.each([
    ["SP", "santa barbara d’oeste", "Santa Bárbara d'Oeste"],
    ["MG", "São João del-Rei", "São João del Rei"],
    ["RN", "Campinas", null],
  ])("read the município of %s «%s» as %s", (estado, municipio, official) => {
    const read = signUpDataInput.safeParse({ ...filled, estado, municipio });
    expect(read.success ? read.data.municipio : null).toBe(official);
  });

  test("take any white space of a pasted name as one space", () => {
    expect(signUpDataInput.parse({ ...filled, nome: "\tMaria\u00a0\u00a0Souza " }).nome).toBe("Maria Souza");
  });

  test.each([{ pais: "" }, { pais: undefined }])("mean Brasil when %j", (change) => {
    expect(signUpDataInput.parse({ ...filled, ...change }).pais).toBe("Brasil");
  });

  test("take «Sem número» instead of a number", () => {
    expect(signUpDataInput.parse({ ...filled, numero: "", semNumero: "on" })).toMatchObject({
      numero: "",
      semNumero: true,
    });
  });

  test.each(["role", "customerId", "constructor"])("refuse a field that is not theirs: %s", (field) => {
    expect(signUpDataInput.safeParse({ ...filled, [field]: "x" }).success).toBe(false);
  });
});

test("a sign-in wants both fields", () => {
  expect(faultOf(signInInput, {})).toEqual(["cpf", "senha"]);
  expect(faultOf(signInInput, { cpf: CPF, senha: "" })).toEqual(["senha"]);
});

test.each(stateOptions())(
  "no two municípios of $label read the same without accents and signs",
  ({ value }) => {
    const names = citiesOf(value).map(foldPlace);
    expect(new Set(names).size).toBe(names.length);
  },
);

test.each([null, undefined, "x", []])("what is no form is refused, not thrown: %j", (posted) => {
  expect(signUpDataInput.safeParse(posted).success).toBe(false);
  expect(newPasswordInput.safeParse(posted).success).toBe(false);
});

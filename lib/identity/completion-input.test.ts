import { describe, expect, test } from "vitest";
import { addressStepInput, holderStepInput, organisationStepInput } from "./completion-input";
import { addressFields, addressFrom, addressTyped } from "./stored-address";

type Parsed = { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined };
const faultsOf = ({ error }: Parsed) =>
  Object.fromEntries((error?.issues ?? []).map(({ path, message }) => [String(path[0] ?? ""), message]));

const address = {
  tipoLogradouro: "Rua",
  logradouro: "da Bahia",
  numero: "1148",
  cep: "30160-011",
  complemento: "",
  bairro: "Centro",
  estado: "MG",
  municipio: "belo horizonte",
  pais: "",
};

describe("the holder's step", () => {
  test("takes what is in the form, and leaves out what is not", () => {
    expect(holderStepInput.parse({ dataNascimento: "30/01/1990" })).toEqual({ dataNascimento: "1990-01-30" });
    expect(holderStepInput.parse({ telefone: "(31) 99999-0000" })).toEqual({ telefone: "31999990000" });
  });

  test("says how to put both right at once", () => {
    expect(faultsOf(holderStepInput.safeParse({ dataNascimento: "31/02/1990", telefone: "" }))).toEqual({
      dataNascimento: expect.stringMatching(/não existe/),
      telefone: expect.stringMatching(/^Digite/),
    });
  });

  test("refuses a field that is not its own", () => {
    expect(holderStepInput.safeParse({ customerId: "1" }).success).toBe(false);
  });
});

describe("the address", () => {
  test("is kept with the official city, and shown again as it is kept", () => {
    const fields = addressFields(addressStepInput.parse(address));
    expect(fields).toMatchObject({
      cep: "30160011",
      municipio: "Belo Horizonte",
      pais: "Brasil",
      semNumero: "",
    });
    expect(addressTyped(addressFrom(fields))).toEqual(fields);
  });

  test("may have no number, and says so again", () => {
    const fields = addressFields(addressStepInput.parse({ ...address, numero: "", semNumero: "on" }));
    expect(fields).toMatchObject({ numero: "", semNumero: "on" });
    expect(addressTyped(addressFrom(fields))).toEqual(fields);
  });

  test.each<[Record<string, string>, string]>([
    [{ numero: "" }, "numero"],
    [{ semNumero: "on" }, "numero"],
    [{ municipio: "Niterói" }, "municipio"],
    [{ estado: "XX" }, "estado"],
    [{ cep: "123" }, "cep"],
    [{ tipoLogradouro: "Beco" }, "tipoLogradouro"],
    [{ logradouro: "x".repeat(121) }, "logradouro"],
    [{ bairro: "a\u202eb" }, "bairro"],
  ])("with %o is refused at %s", (own, field) => {
    expect(Object.keys(faultsOf(addressStepInput.safeParse({ ...address, ...own })))).toEqual([field]);
  });

  test("comes back once with all its faults", () => {
    const faults = faultsOf(
      addressStepInput.safeParse({ ...address, cep: "", numero: "", municipio: "Niterói" }),
    );
    expect(Object.keys(faults).sort()).toEqual(["cep", "municipio", "numero"]);
  });
});

test.each(["", " ", "1", "x".repeat(81), "a\u0000b"])("the role %j is refused", (cargo) => {
  expect(faultsOf(organisationStepInput.safeParse({ cargo }))).toHaveProperty("cargo");
});

test("the role is kept tidied", () => {
  expect(organisationStepInput.parse({ cargo: "  Sócia   administradora " })).toEqual({
    cargo: "Sócia administradora",
  });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boletoCodes, type Title } from "./boleto-codes";
import { itauContaDv } from "./itau";

const title = (bank: string, fields: Title["fields"], own: Partial<Title> = {}): Title => ({
  bank,
  fields,
  amountCents: 18_000,
  dueOn: "2026-12-15",
  ...own,
});

const bb = { convenio: "1234567", carteira: "17", nossoNumero: "5", agencia: "1824", conta: "76000" };
const santander = { beneficiario: "1234567", nossoNumero: "456", carteira: "101" };
const caixa = { beneficiario: "123456", carteira: "1", emissao: "4", nossoNumero: "6" };
const bradesco = { agencia: "1234", carteira: "09", nossoNumero: "456", conta: "123456" };
const itau = { agencia: "0057", conta: "12345", carteira: "109", nossoNumero: "12345678" };
const fifteen = { ...itau, carteira: "198", seuNumero: "1234567", codigoCliente: "12345" };
const sicredi = {
  agencia: "0156",
  posto: "05",
  beneficiario: "85305",
  carteira: "1",
  ano: "19",
  byte: "2",
  nossoNumero: "3",
};
const sicoob = { agencia: "4277", beneficiario: "172278", carteira: "1", modalidade: "01", nossoNumero: "9" };

/** A title that each bank takes. */
const banks: [string, Title["fields"]][] = [
  ["001", bb],
  ["033", santander],
  ["104", caixa],
  ["237", bradesco],
  ["341", itau],
  ["341", fifteen],
  ["748", sicredi],
  ["756", sicoob],
];

const issued = (given: Title) => {
  const codes = boletoCodes(given);
  if (!codes.ok) throw new Error(JSON.stringify(codes.error));
  return { ...codes.value, campoLivre: codes.value.codigoBarras.slice(19) };
};

const refusalOf = (given: Title) => {
  const codes = boletoCodes(given);
  return codes.ok ? null : codes.error;
};

describe("the nosso número as it is printed", () => {
  test.each([
    ["Banco do Brasil, convênio of 7", "001", bb, "12345670000000005"],
    ["of 8", "001", { ...bb, convenio: "12387989" }, "12387989000000005"],
    ["of 6", "001", { ...bb, convenio: "123456", nossoNumero: "1" }, "12345600001-7"],
    ["of 4", "001", { ...bb, convenio: "1234", nossoNumero: "1" }, "12340000001-1"],
    ["the bank's own example", "001", { ...bb, convenio: "050094", nossoNumero: "01448" }, "05009401448-1"],
    ["written X", "001", { ...bb, convenio: "1234", nossoNumero: "2" }, "12340000002-X"],
    ["the free 17", "001", { ...bb, convenio: "123456", carteira: "18", nn17: true }, "00000000000000005"],
    ["Santander", "033", santander, "000000000456-1"],
    ["Caixa", "104", caixa, "14000000000000006-5"],
    ["Bradesco", "237", bradesco, "09/00000000456-4"],
    ["Bradesco written P", "237", { ...bradesco, carteira: "04", nossoNumero: "468" }, "04/00000000468-P"],
    ["Itaú", "341", itau, "109/12345678-0"],
    ["Itaú of 15 positions", "341", fifteen, "198/12345678-3"],
    ["Sicredi", "748", sicredi, "19/200003-0"],
    ["Sicoob", "756", sicoob, "0000009-7"],
  ])("%s", (_, bank, fields, nossoNumero) => {
    expect(issued(title(bank, fields)).nossoNumero).toBe(nossoNumero);
  });
});

describe("the campo livre", () => {
  const freely = { ...bb, convenio: "123456", nossoNumero: "12345678901234567" };
  test.each([
    [
      "Banco do Brasil, the free 17",
      "001",
      { ...freely, carteira: "16", nn17: true },
      "1234561234567890123456721",
    ],
    ["the same, said by its modality", "001", { ...freely, carteira: "21" }, "1234561234567890123456721"],
    [
      "Santander's former number of 7",
      "033",
      { ...santander, nossoNumero: "9000272" },
      "9123456700000900027250101",
    ],
    ["Caixa, code of 6 with its digit", "104", caixa, "1234560000100040000000064"],
    ["Caixa, the first code of 7", "104", { ...caixa, beneficiario: "1100000" }, "1100000000100040000000067"],
    ["Itaú, its account's digit computed", "341", itau, "1091234567800057123457000"],
    [
      "Itaú, its account's digit as the record has it",
      "341",
      { ...itau, contaDv: "3" },
      "1091234567800057123453000",
    ],
    ["Itaú, carteira and number alone", "341", { ...itau, carteira: "126" }, "1261234567850057123457000"],
    ["Itaú of 15 positions", "341", fifteen, "1981234567812345671234580"],
    ["Sicredi, not registered", "748", { ...sicredi, carteira: "3" }, "3119200003001560585305105"],
    ["Sicoob, one of several", "756", { ...sicoob, parcela: "12" }, "1427701017227800000097012"],
  ])("%s", (_, bank, fields, campoLivre) => {
    expect(issued(title(bank, fields)).campoLivre).toBe(campoLivre);
  });

  test("Sicredi's says that there is no amount", () => {
    expect(issued(title("748", sicredi, { amountCents: 0 })).campoLivre.slice(-3, -1)).toBe("00");
  });
});

test("Itaú's account has a digit of its own", () => {
  expect(itauContaDv("0057", "12345")).toBe("7");
});

describe("what no manual settles is refused by name", () => {
  const odd = (field: string, value: string) => ({
    code: "unsupported",
    field,
    value,
    why: expect.any(String),
  });
  test.each([
    ["001", { ...bb, convenio: "12345" }, "convenio", "12345"],
    ["001", { ...bb, convenio: "123456789" }, "convenio", "123456789"],
    ["001", { ...bb, convenio: "123456", nn17: true }, "carteira", "17"],
    ["033", { ...santander, carteira: "103" }, "carteira", "103"],
    ["104", { ...caixa, beneficiario: "1000000" }, "beneficiario", "1000000"],
    ["104", { ...caixa, beneficiario: "1099999" }, "beneficiario", "1099999"],
    ["341", { ...itau, carteira: "112" }, "carteira", "112"],
    ["341", { ...itau, carteira: "104" }, "carteira", "104"],
    ["748", { ...sicredi, carteira: "2" }, "carteira", "2"],
  ])("bank %s, %o", (bank, fields, field, value) => {
    expect(refusalOf(title(bank, fields))).toEqual(odd(field, value));
  });
});

test.each(banks)("bank %s takes no field that is missing, no digit, or too long", (bank, fields) => {
  const unused = ["agencia", "conta"].filter(() => bank === "001");
  for (const field of Object.keys(fields).filter((key) => !unused.includes(key)))
    for (const value of [undefined, "", "1a", "-1", " 1", "9".repeat(18), 1]) {
      const refusal = refusalOf(title(bank, { ...fields, [field]: value }));
      expect([field, refusal?.code]).toEqual([field, expect.stringMatching(/^(invalid_field|unsupported)$/)]);
    }
});

test.each<[string, Partial<Title>, string]>([
  ["half a centavo", { amountCents: 0.5 }, "amount_out_of_range"],
  ["less than nothing", { amountCents: -1 }, "amount_out_of_range"],
  ["more than ten digits of centavos", { amountCents: 10_000_000_000 }, "amount_out_of_range"],
  ["a due date before the first factor", { dueOn: "2000-07-02" }, "due_date_out_of_range"],
  ["a day that is not", { dueOn: "2026-02-30" }, "due_date_out_of_range"],
  ["a bank that we have no layout of", { bank: "999" }, "unknown_bank"],
])("%s is refused", (_, own, code) => {
  expect(refusalOf(title("756", sicoob, own))).toEqual({ code });
});

test("without a due date the factor is 0000, and the highest amount fits", () => {
  const { codigoBarras } = issued(title("756", sicoob, { dueOn: null, amountCents: 9_999_999_999 }));
  expect(codigoBarras.slice(5, 19)).toBe("00009999999999");
});

test("zeros on the left of any number change nothing", () => {
  fc.assert(
    fc.property(fc.constantFrom(...banks), fc.nat(99_999), ([bank, fields], number) => {
      const codes = (nossoNumero: string) => issued(title(bank, { ...fields, nossoNumero }));
      expect(codes(`000${number}`)).toEqual(codes(String(number)));
    }),
  );
});

test("two numbers of a convention never share a bar code", () => {
  fc.assert(
    fc.property(fc.constantFrom(...banks), fc.nat(99_999), fc.nat(99_999), ([bank, fields], one, other) => {
      fc.pre(one !== other);
      const barCode = (number: number) =>
        issued(title(bank, { ...fields, nossoNumero: String(number) })).codigoBarras;
      expect(barCode(one)).not.toBe(barCode(other));
    }),
  );
});

import { getBoletoInfo, isValidBoleto } from "@brazilian-utils/brazilian-utils";
import { addDays, format, parseISO } from "date-fns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { barCodeOf } from "./bar-code";
import { module10, module11OrZero } from "./check-digits";
import { formatLinha } from "./linha-digitavel";
import { readPaymentCode } from "./read-payment-code";

const READ_ON = "2026-11-25";
const LINHA = "00190000090114971860168524522114675860000102656";
const BAR = "00196758600001026560000001149718606852452211";
const BILL = "838600000050096000190009000801782309000343062712";

const codeOf = (typed: string) => {
  const read = readPaymentCode(typed, READ_ON);
  return read.ok ? "read" : read.error.code;
};

describe("what a payer types", () => {
  test.each([
    ["a linha", LINHA],
    ["a printed linha", formatLinha(LINHA)],
    ["a linha with a line end of a copy", `${formatLinha(LINHA)}\r\n`],
    ["a bar code", BAR],
    ["a bill", BILL],
    ["a printed bill", "83860000005-0 09600019000-9 00080178230-9 00034306271-2"],
    ["a bill's bar code", "83860000005096000190000008017823000034306271"],
  ])("%s is read", (_, typed) => {
    expect(codeOf(typed)).toBe("read");
  });

  test.each([
    ["nothing", "", "not_a_code"],
    ["a word", "boleto", "not_a_code"],
    ["a digit too few", LINHA.slice(1), "not_a_code"],
    ["a letter among the digits", `${LINHA.slice(0, 46)}O`, "not_a_code"],
    ["digits of another script", LINHA.replace("9", "٩"), "not_a_code"],
    ["a very long row", "1".repeat(100_000), "not_a_code"],
    ["a wrong digit in a field", LINHA.replace("0114971860", "0114971861"), "wrong_check_digit"],
    ["another general digit", BAR.replace("00196", "00195"), "wrong_check_digit"],
    ["48 digits that are no bill", `0${LINHA}`, "wrong_check_digit"],
    ["47 digits that begin like a bill", `8${LINHA.slice(1)}`, "not_a_code"],
    ["a bill of a value that is not", "84110000000246100291100054603390069589506108", "not_a_code"],
    ["a bill of a segment that is not", `80${BILL.slice(2)}`, "not_a_code"],
  ])("%s is refused", (_, typed, code) => {
    expect(codeOf(typed)).toBe(code);
  });
});

test("another currency is refused by name, however right its digits are", () => {
  expect(codeOf("00170000010114971860168524522114275860000102656")).toBe("not_in_reais");
});

test("a bill that says a quantity has no amount in reais", () => {
  const read = readPaymentCode("847900000005246100291102005460339004695895061080", READ_ON);
  expect(read).toMatchObject({ ok: true, value: { kind: "arrecadacao", valueKind: "7", amountCents: null } });
});

const day = (since: number) => format(addDays(parseISO("2000-07-03"), since), "yyyy-MM-dd");

const boletos = fc.record({
  bank: fc.stringMatching(/^[0-79]\d{2}$/),
  amountCents: fc.integer({ min: 0, max: 9_999_999_999 }),
  dueOn: fc.oneof(fc.constant(null), fc.nat(17_999).map(day)),
  campoLivre: fc.stringMatching(/^\d{25}$/),
});

const barCode = (fields: Parameters<typeof barCodeOf>[0]) => {
  const made = barCodeOf(fields);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

test("what a bar code was made of comes back from it and from its linha", () => {
  fc.assert(
    fc.property(boletos, fc.integer({ min: -3000, max: 5500 }), (fields, ahead) => {
      const readOn = format(addDays(parseISO(fields.dueOn ?? "2026-01-01"), -ahead), "yyyy-MM-dd");
      const read = readPaymentCode(barCode(fields), readOn);
      if (!read.ok) throw new Error(read.error.code);
      const { campoLivre, ...said } = fields;
      expect(read.value).toMatchObject(said);
      expect(read.value.codigoBarras).toMatch(new RegExp(`${campoLivre}$`));
      expect(readPaymentCode(read.value.linhaDigitavel, readOn)).toEqual(read);
      expect(readPaymentCode(formatLinha(read.value.linhaDigitavel), readOn)).toEqual(read);
    }),
  );
});

test("a second library reads the same amount, bank and date out of every linha", () => {
  fc.assert(
    fc.property(boletos, fc.nat(12_000), (fields, since) => {
      const readOn = day(since);
      const read = readPaymentCode(barCode(fields), readOn);
      if (!read.ok) throw new Error(read.error.code);
      const theirs = getBoletoInfo(read.value.linhaDigitavel, { referenceDate: parseISO(readOn) });
      expect(theirs?.amount).toBe(fields.amountCents);
      expect(theirs?.bankCode).toBe(fields.bank);
      expect(theirs?.expirationDate ? format(theirs.expirationDate, "yyyy-MM-dd") : null).toBe(
        read.value.dueOn,
      );
    }),
  );
});

test("a second library agrees on which linhas hold when one digit is changed", () => {
  fc.assert(
    // Not the currency's: the norm refuses another one before any digit is checked, and the library takes it.
    fc.property(
      boletos,
      fc.nat(46).filter((at) => at !== 3),
      fc.integer({ min: 1, max: 9 }),
      (fields, at, more) => {
        const read = readPaymentCode(barCode(fields), READ_ON);
        const linha = read.ok ? read.value.linhaDigitavel : "";
        const digit = (Number(linha[at]) + more) % 10;
        const changed = linha.slice(0, at) + digit + linha.slice(at + 1);
        expect(codeOf(changed) === "read").toBe(isValidBoleto(changed));
      },
    ),
  );
});

const bills = fc
  .record({
    segment: fc.constantFrom(..."1234579"),
    valueKind: fc.constantFrom("6", "7", "8", "9"),
    rest: fc.stringMatching(/^\d{40}$/),
  })
  .map(({ segment, valueKind, rest }) => {
    const digit = (valueKind < "8" ? module10 : module11OrZero)(`8${segment}${valueKind}${rest}`);
    return `8${segment}${valueKind}${digit}${rest}`;
  });

test("a second library reads the same out of every bill, and it comes back from its linha", () => {
  fc.assert(
    fc.property(bills, (bill) => {
      const read = readPaymentCode(bill, READ_ON);
      if (!read.ok || read.value.kind !== "arrecadacao") throw new Error(bill);
      const theirs = getBoletoInfo(read.value.linhaDigitavel);
      expect(theirs?.segment).toBe(Number(read.value.segment));
      expect(theirs?.hasEffectiveValue).toBe(read.value.amountCents !== null);
      if (read.value.amountCents !== null) expect(theirs?.amount).toBe(read.value.amountCents);
      expect(readPaymentCode(read.value.linhaDigitavel, READ_ON)).toEqual(read);
    }),
  );
});

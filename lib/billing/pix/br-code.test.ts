import { generatePixPayload, getPixPayloadInfo, isValidPixPayload } from "@brazilian-utils/brazilian-utils";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BrCode } from "./br-code";
import { crc16 } from "./crc16";
import { readBrCode } from "./read-br-code";
import { writeBrCode } from "./write-br-code";

const common = { name: "CERT AC LTDA", city: "SAO PAULO", amountCents: null };
const dynamic: BrCode = { kind: "dynamic", url: "pix.example/qr/v2/cobv/9d36", ...common };
const fixed: BrCode = { kind: "static", key: "pix@example.com", txid: "PEDIDO123", ...common };

const written = (code: BrCode) => {
  const text = writeBrCode(code);
  if (!text.ok) throw new Error(text.error.field);
  return text.value;
};

test.each([
  ["123456789", "29B1"],
  ["", "FFFF"],
  ["A", "B915"],
])("the CRC-16/CCITT-FALSE of «%s» is %s", (text, crc) => {
  expect(crc16(text)).toBe(crc);
});

test("a dynamic code has its address and says that it is paid once", () => {
  expect(written(dynamic)).toMatch(
    /^00020101021226490014br\.gov\.bcb\.pix2527pix\.example\/qr\/v2\/cobv\/9d3652040000530398658/,
  );
});

test("a static code has its key, its amount and its txid", () => {
  expect(written({ ...fixed, amountCents: 18_005 })).toMatch(
    /^00020126370014br\.gov\.bcb\.pix0115pix@example\.com5204000053039865406180\.055802BR5912CERT AC LTDA6009SAO PAULO62130509PEDIDO1236304[0-9A-F]{4}$/,
  );
});

test("a name loses its accents, and is cut where it is too long", () => {
  const code = written({
    ...dynamic,
    name: "Autoridade Certificadora São João",
    city: "São José dos Campos",
  });
  expect(readBrCode(code)).toMatchObject({
    ok: true,
    value: { name: "Autoridade Certificadora", city: "Sao Jose dos Ca" },
  });
});

test.each<[string, BrCode]>([
  ["name", { ...dynamic, name: "日本" }],
  ["city", { ...dynamic, city: " " }],
  ["url", { ...dynamic, url: "https://pix.example" }],
  ["url", { ...dynamic, url: "p".repeat(78) }],
  ["key", { ...fixed, key: "" }],
  ["key", { ...fixed, key: "a b" }],
  ["txid", { ...fixed, txid: "PEDIDO-1" }],
  ["txid", { ...fixed, txid: "1".repeat(26) }],
  ["amountCents", { ...fixed, amountCents: 0 }],
  ["amountCents", { ...fixed, amountCents: 1.5 }],
])("a code cannot hold this %s", (field, code) => {
  expect(writeBrCode(code)).toEqual({ ok: false, error: { code: "invalid_field", field } });
});

const signed = (fields: string) => `${fields}6304${crc16(`${fields}6304`)}`;
const PIX_ACCOUNT = "26330014br.gov.bcb.pix0111pix.example";
const REST = "5802BR5904CERT6009SAO PAULO";

describe("what is pasted", () => {
  const code = written(dynamic);
  test.each([
    ["with spaces around it", ` ${code}\r\n`],
    ["with its sum in small letters", code.slice(0, -4) + code.slice(-4).toLowerCase()],
    [
      "with another arrangement's account before Pix's",
      signed(`00020126080004abcd${PIX_ACCOUNT.replace(/^26/, "27")}5303986${REST}`),
    ],
    [
      "with its arrangement in capitals",
      signed(`000201${PIX_ACCOUNT.replace("br.gov.bcb.pix", "BR.GOV.BCB.PIX")}5303986${REST}`),
    ],
  ])("is read %s", (_, text) => {
    expect(readBrCode(text).ok).toBe(true);
  });

  test.each([
    ["nothing", "", "not_a_code"],
    ["a boleto's linha", "00190000090114971860168524522114675860000102656", "not_a_code"],
    ["a code cut off", code.slice(0, -1), "not_a_code"],
    ["a code with more after it", `${code}0`, "not_a_code"],
    ["a field twice", signed(`000201000201${PIX_ACCOUNT}5303986${REST}`), "not_a_code"],
    ["no sum", code.slice(0, -8), "not_a_code"],
    ["another letter", code.replace("pix.example", "pix.exemple"), "wrong_sum"],
    ["another arrangement", signed(`00020126080004abcd5303986${REST}`), "not_pix"],
    ["neither key nor address", signed(`00020126180014br.gov.bcb.pix5303986${REST}`), "not_pix"],
    ["another currency", signed(`000201${PIX_ACCOUNT}5303840${REST}`), "not_pix"],
    ["an amount with a comma", signed(`000201${PIX_ACCOUNT}53039865404 1,0${REST}`), "not_a_code"],
    ["no name", signed(`000201${PIX_ACCOUNT}53039865802BR6009SAO PAULO`), "not_a_code"],
  ])("is refused when it is %s", (_, text, refusal) => {
    expect(readBrCode(text)).toEqual({ ok: false, error: { code: refusal } });
  });

  test.each([
    ["180", 18_000],
    ["180.5", 18_050],
    ["180.05", 18_005],
    ["0.01", 1],
  ])("the amount %s is %i centavos", (amount, amountCents) => {
    const text = signed(
      `000201${PIX_ACCOUNT}530398654${String(amount.length).padStart(2, "0")}${amount}${REST}`,
    );
    expect(readBrCode(text)).toMatchObject({ ok: true, value: { amountCents } });
  });
});

const base = {
  name: fc.stringMatching(/^[A-Z]( ?[A-Z]){0,12}$/),
  city: fc.stringMatching(/^[A-Z]( ?[A-Z]){0,7}$/),
  amountCents: fc.option(fc.integer({ min: 1, max: 100_000_000 })),
};
const codes: fc.Arbitrary<BrCode> = fc.oneof(
  fc.record({
    kind: fc.constant("dynamic" as const),
    url: fc.stringMatching(/^pix\.example\/[\w/]{1,60}$/),
    ...base,
  }),
  fc.record({
    kind: fc.constant("static" as const),
    key: fc.uuid(),
    txid: fc.option(fc.stringMatching(/^[A-Za-z0-9]{1,25}$/)),
    ...base,
  }),
);

test("what a code was made of comes back from it", () => {
  fc.assert(
    fc.property(codes, (code) => {
      expect(readBrCode(written(code))).toEqual({ ok: true, value: code });
    }),
  );
});

test("a second library reads the same out of every code, and writes the same static ones", () => {
  fc.assert(
    fc.property(codes, (code) => {
      const text = written(code);
      expect(isValidPixPayload(text)).toBe(true);
      const theirs = getPixPayloadInfo(text);
      expect(theirs?.url ?? theirs?.key).toBe(code.kind === "dynamic" ? code.url : code.key);
      expect(theirs?.pointOfInitiation).toBe(code.kind);
      // It leaves a dynamic code's amount to the address.
      if (code.kind === "dynamic") return;
      const { key, txid, name, city, amountCents } = code;
      expect(theirs?.amount ?? null).toBe(amountCents && amountCents / 100);
      const params = { key, merchantName: name, merchantCity: city, ...(txid && { txid }) };
      expect(generatePixPayload(amountCents ? { ...params, amount: amountCents / 100 } : params)).toBe(text);
    }),
  );
});

test("no character can be changed unnoticed", () => {
  const code = written(fixed);
  fc.assert(
    fc.property(fc.nat(code.length - 5), fc.constantFrom(..."0123456789ABCXYZ"), (at, other) => {
      fc.pre(code[at] !== other);
      expect(readBrCode(code.slice(0, at) + other + code.slice(at + 1)).ok).toBe(false);
    }),
  );
});

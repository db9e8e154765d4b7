import { expect, test } from "vitest";
import { z } from "zod";
import { orderInput } from "./order-input";
import { sampleOrderJson } from "./sample-order";

const { holder } = sampleOrderJson;
const organisation = { cnpj: "11222333000181", name: "Empresa Exemplo" };

test("reads an order of the sales system", () => {
  const order = orderInput.parse(sampleOrderJson);
  expect(order.placedAt).toEqual(new Date("2026-11-20T12:00:00Z"));
  expect(order.holder).toMatchObject({
    email: "ana@example.com",
    address: { streetNumber: "", country: "Brasil" },
  });
});

test("takes an alphanumeric CNPJ as payer", () => {
  const payer = { name: "Empresa", document: "12ABC34501DE35" };
  expect(orderInput.safeParse({ ...sampleOrderJson, payer }).success).toBe(true);
});

test("takes spaces and capitals off, and composes accents", () => {
  const untidy = { ...holder, name: " Joa\u0303o ", email: " Ana@Example.com " };
  const read = orderInput.parse({ ...sampleOrderJson, holder: untidy }).holder;
  expect(read).toMatchObject({ name: "Jo\u00e3o", email: "ana@example.com" });
});

test("a draft may leave out what the customer completes; a complete order may not, and is told each field", () => {
  const { phone: _, address: __, ...known } = holder;
  const draft = orderInput.parse({ ...sampleOrderJson, holder: known, complete: false });
  expect(draft.holder).not.toHaveProperty("phone");
  expect(draft.holder).not.toHaveProperty("address");
  const { error } = orderInput.safeParse({ ...sampleOrderJson, holder: known });
  expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["holder.phone", "holder.address"]);
});

test("its document says how long and of what form a text may be", () => {
  const document = z.toJSONSchema(orderInput, { io: "input" });
  expect(document).toMatchObject({
    additionalProperties: false,
    properties: {
      number: { pattern: "^\\d{1,20}$" },
      placedAt: { format: "date-time" },
      product: { minLength: 1, maxLength: 120 },
      holder: { properties: { email: { format: "email", maxLength: 254 } } },
      priceCents: { type: "integer", minimum: 0, maximum: 2_000_000_000 },
    },
  });
});

test.each<[string, Record<string, unknown>]>([
  ["a field that is not in the form", { customerId: "1" }],
  ["a number with letters", { number: "12a" }],
  ["a number of 30 digits", { number: "1".repeat(30) }],
  ["a wrong CPF", { holder: { ...holder, cpf: "52998224726" } }],
  ["a CPF of one digit", { holder: { ...holder, cpf: "11111111111" } }],
  ["half an address in a draft", { complete: false, holder: { ...holder, address: { street: "Flores" } } }],
  ["an empty phone in a draft", { complete: false, holder: { ...holder, phone: "" } }],
  ["a Kelvin sign in the e-mail's name", { holder: { ...holder, email: "\u212Aarl@example.com" } }],
  ["a Kelvin sign in the e-mail's domain", { holder: { ...holder, email: "ana@\u212Aiosk.com" } }],
  ["a Turkish capital in the e-mail", { holder: { ...holder, email: "\u0130ris@example.com" } }],
  ["a domain in wide letters", { holder: { ...holder, email: "ana@\uFF45xample.com" } }],
  ["an e-mail of 255 characters", { holder: { ...holder, email: `${"a".repeat(243)}@example.com` } }],
  ["a role in the holder", { holder: { ...holder, role: "admin" } }],
  ["a hidden mark in the name", { holder: { ...holder, name: "Ana\u202ePrado" } }],
  ["a NUL in the product", { product: "CPF\u0000A1" }],
  ["a wrong CNPJ", { kind: "pessoa_juridica", organisation: { ...organisation, cnpj: "11222333000182" } }],
  ["a company without its data", { kind: "pessoa_juridica" }],
  ["a person with a company", { organisation }],
  ["a private company that is invoiced", { kind: "pessoa_juridica", organisation, paymentTerms: "invoiced" }],
  ["an A1 on a token", { media: "token" }],
  ["a price in reais", { priceCents: 180.5 }],
  ["a negative price", { priceCents: -1 }],
  ["a price beyond the database's integer", { priceCents: 3_000_000_000 }],
  ["an instant without a zone", { placedAt: "2026-11-20T12:00:00" }],
  ["an instant in the year zero", { placedAt: "0000-01-01T00:00:00Z" }],
  ["a day that the database does not know", { expiresOn: "0000-01-01" }],
  ["a price beyond exact numbers", { priceCents: 2 ** 53 + 2 }],
  ["a price that is no number", { priceCents: Number.NaN }],
  ["what a wrong encoding left of a name", { holder: { ...holder, name: "Jo\uFFFDo" } }],
  ["half of a character", { product: "CPF \ud83d" }],
  ["a prototype", JSON.parse('{"__proto__":{"complete":true}}')],
  ["a day that does not exist", { currentCertificateValidUntil: "2026-02-30" }],
])("refuses %s", (_, own) => {
  expect(orderInput.safeParse({ ...sampleOrderJson, ...own }).success).toBe(false);
});

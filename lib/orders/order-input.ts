import { isValidCnpj, isValidCpf } from "@brazilian-utils/brazilian-utils";
import { z } from "zod";
import { certificateMedia, certificateTypes, orderKinds, paymentTerms } from "./order";

const ALPHANUMERIC_CNPJ = { version: 2 } as const;
// Two thousand million centavos is where the database's integer ends.
const MOST_CENTS = 2_000_000_000;

/** One line of text without control or hidden characters. */
const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(1)
        .max(max)
        .regex(/^\P{C}*$/u, "no control or hidden characters"),
    );

const cpf = z
  .string()
  .regex(/^\d{11}$/)
  .refine((digits) => isValidCpf(digits), "wrong check digits");
const cnpj = z
  .string()
  .regex(/^[0-9A-Z]{12}\d{2}$/)
  .refine((text) => isValidCnpj(text, ALPHANUMERIC_CNPJ), "wrong check digits");
const instant = z.iso.datetime().transform((text) => new Date(text));
const email = z
  .string()
  .max(254)
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email());

const address = z.strictObject({
  streetType: line(40),
  street: line(120),
  /** Empty for an address without a number. */
  streetNumber: z.union([z.literal(""), line(10)]),
  complement: z.union([z.literal(""), line(60)]).default(""),
  district: line(80),
  cep: z.string().regex(/^\d{8}$/),
  city: line(80),
  state: z.string().regex(/^[A-Z]{2}$/),
  country: line(60).default("Brasil"),
});

const holder = z.strictObject({
  cpf,
  name: line(120),
  birthDate: z.iso.date().nullable().default(null),
  email,
  phone: z.string().regex(/^\d{10,11}$/),
  address,
});

/**
 * An order as the sales system sends it: money in centavos, instants in UTC, civil dates as «yyyy-MM-dd».
 * A field that is not here is refused.
 */
export const orderInput = z
  .strictObject({
    number: z.string().regex(/^\d{1,20}$/),
    placedAt: instant,
    holder,
    kind: z.enum(orderKinds),
    organisation: z
      .strictObject({ cnpj, name: line(150) })
      .nullable()
      .default(null),
    product: line(120),
    certificateType: z.enum(certificateTypes),
    media: z.enum(certificateMedia),
    months: z.int().min(1).max(120),
    renewal: z.boolean(),
    currentCertificateValidUntil: z.iso.date().nullable().default(null),
    /** Last day for payment and validation; the portal's own term when it is left out. */
    expiresOn: z.iso.date().nullable().default(null),
    priceCents: z.int().min(0).max(MOST_CENTS),
    payer: z.strictObject({ name: line(150), document: z.union([cpf, cnpj]) }),
    paymentTerms: z.enum(paymentTerms),
    /** False when the customer still has data to give: the order begins «Em preenchimento». */
    complete: z.boolean(),
  })
  .refine(({ paymentTerms: terms, kind }) => terms === "boleto" || kind === "orgao_publico", {
    path: ["paymentTerms"],
    error: "only a public body is invoiced",
  })
  .refine(({ kind, organisation }) => (kind === "pessoa_fisica") === (organisation === null), {
    path: ["organisation"],
    error: "an organisation comes with a company's or a public body's order, and only with those",
  })
  .refine(({ certificateType, media }) => (certificateType === "A1") === (media === "none"), {
    path: ["media"],
    error: "an A1 has no medium; an A3 has a token or a card",
  });

export type OrderInput = z.output<typeof orderInput>;

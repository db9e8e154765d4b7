import { isValidCnpj, isValidCpf } from "@brazilian-utils/brazilian-utils";
import { z } from "zod";
import { email } from "@/lib/shared/email-input";
import { line, lineOrNothing } from "@/lib/shared/line-input";
import { certificateMedia, certificateTypes, orderKinds, paymentTerms } from "./order";
import { ORDER_NUMBER } from "./order-number";

const ALPHANUMERIC_CNPJ = { version: 2 } as const;
const CPF = /^\d{11}$/;
const CNPJ = /^[0-9A-Z]{12}\d{2}$/;
// Two thousand million centavos is where the database's integer ends.
const MOST_CENTS = 2_000_000_000;

const isCnpj = (text: string) => CNPJ.test(text) && isValidCnpj(text, ALPHANUMERIC_CNPJ);
const isCpf = (text: string) => CPF.test(text) && isValidCpf(text);

const cpf = z
  .string()
  .regex(CPF, { error: "O CPF tem 11 algarismos, sem pontos nem traço.", abort: true })
  .refine(isCpf, "Os dígitos verificadores do CPF não conferem.");
const cnpj = z
  .string()
  .regex(CNPJ, { error: "O CNPJ tem 14 algarismos ou letras maiúsculas, sem sinais.", abort: true })
  .refine(isCnpj, "Os dígitos verificadores do CNPJ não conferem.");
const cpfOrCnpj = z
  .string()
  .regex(/^(\d{11}|[0-9A-Z]{12}\d{2})$/, { error: "Informe um CPF ou CNPJ, sem sinais.", abort: true })
  .refine((text) => isCpf(text) || isCnpj(text), "Os dígitos verificadores não conferem.");

// The forms allow years that no order has, and of which the database knows not all.
const inOurTime = (text: string) => text >= "1900" && text < "2200";
const OUT_OF_TIME = "O ano precisa estar entre 1900 e 2199.";
const day = z.iso.date().refine(inOurTime, OUT_OF_TIME);
const instant = z.iso
  .datetime()
  .refine(inOurTime, OUT_OF_TIME)
  .transform((text) => new Date(text));

const addressInput = z.strictObject({
  streetType: line(40).meta({ examples: ["Rua"] }),
  street: line(120),
  streetNumber: lineOrNothing(10).describe("Vazio quando o endereço não tem número."),
  complement: lineOrNothing(60).default(""),
  district: line(80),
  cep: z.string().regex(/^\d{8}$/, "O CEP tem 8 algarismos, sem traço."),
  city: line(80),
  state: z.string().regex(/^[A-Z]{2}$/, "Use a sigla do estado, como «MG»."),
  country: line(60).default("Brasil"),
});

const COMPLETED_BY_CUSTOMER =
  "Obrigatório quando complete é true. Sem ele o portal guarda o que já sabe, ou o cliente o completa.";

/** The person for whom the certificate is made. What is left out is not known here, which never means «take it away». */
export const holderInput = z.strictObject({
  cpf,
  name: line(120),
  birthDate: day.nullable().default(null),
  email: email.describe("O cadastro do titular é conferido com este e-mail."),
  phone: z
    .string()
    .regex(/^\d{10,11}$/, "O telefone tem DDD e número: 10 ou 11 algarismos.")
    .optional()
    .describe(COMPLETED_BY_CUSTOMER),
  address: addressInput.optional().describe(COMPLETED_BY_CUSTOMER),
});

/** Whoever pays: a person or an organisation. */
export const payerInput = z.strictObject({
  name: line(150),
  document: cpfOrCnpj.describe("CPF ou CNPJ, só algarismos e letras maiúsculas."),
});

const organisationInput = z.strictObject({ cnpj, name: line(150) });

type Told = { complete: boolean; holder: z.output<typeof holderInput> };

/** The arguments of a `refine`: a complete order has what only a draft may leave to the customer. */
const toldWhenComplete = (field: "phone" | "address"): Parameters<z.ZodType<Told>["refine"]> => [
  ({ complete, holder }) => !complete || holder[field] !== undefined,
  { path: ["holder", field], error: "Falta este campo. Só com complete: false ele pode faltar." },
];

/**
 * An order as the sales system sends it: money in centavos, instants in UTC, civil dates as «yyyy-MM-dd».
 * A field that is not here is refused.
 */
export const orderInput = z
  .strictObject({
    number: z
      .string()
      .regex(ORDER_NUMBER, "O número do pedido tem de 1 a 20 algarismos.")
      .describe("O número do pedido no sistema de vendas."),
    placedAt: instant.describe("Quando o pedido foi feito, em UTC."),
    holder: holderInput,
    kind: z.enum(orderKinds),
    organisation: organisationInput
      .nullable()
      .default(null)
      .describe("A empresa ou o órgão. Nulo quando o pedido é de pessoa física."),
    product: line(120),
    certificateType: z.enum(certificateTypes),
    media: z.enum(certificateMedia).describe("«none» para A1; «token» ou «cartao» para A3."),
    months: z.int().min(1).max(120).describe("Validade do certificado, em meses."),
    renewal: z.boolean(),
    videoAllowed: z
      .boolean()
      .default(false)
      .describe(
        "Verdadeiro quando o produto aceita a validação por videoconferência, onde o posto a oferece.",
      ),
    currentCertificateValidUntil: day
      .nullable()
      .default(null)
      .describe("Último dia do certificado que a renovação substitui."),
    expiresOn: day
      .nullable()
      .default(null)
      .describe(
        "Último dia para pagamento e validação. Sem ele valem 90 dias, do pedido ou, se já passaram, de quando ele chega. Um pedido novo cujo último dia já passou entra como expirado, e o cliente não é avisado.",
      ),
    priceCents: z.int().min(0).max(MOST_CENTS).describe("Preço em centavos."),
    payer: payerInput,
    paymentTerms: z.enum(paymentTerms).describe("«invoiced» (empenho) só para órgão público."),
    complete: z
      .boolean()
      .describe("Falso quando o cliente ainda precisa completar dados: o pedido começa «Em preenchimento»."),
  })
  .refine(...toldWhenComplete("phone"))
  .refine(...toldWhenComplete("address"))
  .refine(({ paymentTerms: terms, kind }) => terms === "boleto" || kind === "orgao_publico", {
    path: ["paymentTerms"],
    error: "Só um órgão público paga por empenho.",
  })
  .refine(({ kind, organisation }) => (kind === "pessoa_fisica") === (organisation === null), {
    path: ["organisation"],
    error: "Informe a organisation no pedido de empresa ou órgão público, e só nele.",
  })
  .refine(({ certificateType, media }) => (certificateType === "A1") === (media === "none"), {
    path: ["media"],
    error: "Um A1 não tem mídia; um A3 tem token ou cartão.",
  });

export type OrderInput = z.output<typeof orderInput>;

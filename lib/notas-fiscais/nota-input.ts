import { isValidCnpj, isValidCpf } from "@brazilian-utils/brazilian-utils";
import { z } from "zod";
import { notaStatuses } from "./nota-fiscal";

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^\P{C}*$/u, "Há um caractere que não aparece na tela.");
const cnpj = z
  .string()
  .regex(/^[0-9A-Z]{12}\d{2}$/)
  .refine((text) => isValidCnpj(text, { version: 2 }), "O CNPJ não confere.");
const cpf = z
  .string()
  .regex(/^\d{11}$/)
  .refine((text) => isValidCpf(text), "O CPF não confere.");
const cents = z.int().min(0).max(2_000_000_000);

/** An NFS-e as data. The totals are checked against each other: net = amount − withheld; ISS on amount − deductions. */
export const notaInput = z
  .strictObject({
    number: z.string().regex(/^\d{1,15}$/),
    series: z
      .string()
      .regex(/^[A-Za-z0-9]{0,8}$/)
      .default(""),
    verificationCode: z
      .string()
      .regex(/^[A-Za-z0-9-]{0,40}$/)
      .default(""),
    accessKey: z
      .string()
      .regex(/^\d{50}$/, "A chave de acesso da NFS-e nacional tem 50 dígitos.")
      .nullable()
      .default(null),
    issuedAt: z.iso.datetime().transform((text) => new Date(text)),
    competence: z.iso.date(),
    issuer: z.strictObject({ cnpj, name: line(150) }),
    taker: z.strictObject({ document: z.union([cpf, cnpj]), name: line(150) }),
    serviceCode: z.string().regex(/^[0-9.]{2,12}$/),
    description: z.string().trim().min(1).max(2000),
    amountCents: cents,
    deductionsCents: cents.default(0),
    issRateHundredths: z.int().min(0).max(10_000).meta({ description: "Centésimos de por cento: 2% é 200" }),
    issCents: cents,
    withheldCents: cents.default(0),
    netCents: cents,
    checkUrl: z
      .url({ protocol: /^https$/ })
      .max(300)
      .nullable()
      .default(null),
  })
  .refine(({ amountCents, deductionsCents }) => deductionsCents <= amountCents, {
    path: ["deductionsCents"],
    error: "As deduções passam do valor do serviço.",
  })
  .refine(({ amountCents, withheldCents, netCents }) => netCents === amountCents - withheldCents, {
    path: ["netCents"],
    error: "O valor líquido precisa ser o valor do serviço menos as retenções.",
  });

export type NotaInput = z.output<typeof notaInput>;

/** A nota that was replaced names the one that took its place. */
export const notaStatusInput = z
  .strictObject({
    status: z.enum(notaStatuses).exclude(["issued"]),
    replacedBy: z.uuid().nullable().default(null),
  })
  .refine(({ status, replacedBy }) => (status === "replaced") === (replacedBy !== null), {
    path: ["replacedBy"],
    error: "Diga a nota que substitui, e só quando o status é replaced.",
  });

export type NotaStatusInput = z.output<typeof notaStatusInput>;

import "server-only";
import { z } from "zod";
import type { OrderWithHolder } from "@/db/unscoped/order-views";
import {
  certificateMedia,
  certificateTypes,
  orderKinds,
  orderStatuses,
  paymentTerms,
} from "@/lib/orders/order";

export const instant = z.iso.datetime().meta({ description: "Instante em UTC" });
export const civilDate = z.iso.date().meta({ description: "Data civil, aaaa-mm-dd" });
export const cents = z.int().meta({ description: "Centavos" });

export const holderView = z
  .strictObject({
    cpf: z.string(),
    name: z.string(),
    birthDate: civilDate.nullable(),
    email: z.string(),
    phone: z.string(),
    address: z.strictObject({
      streetType: z.string(),
      street: z.string(),
      streetNumber: z.string(),
      complement: z.string(),
      district: z.string(),
      cep: z.string(),
      city: z.string(),
      state: z.string(),
      country: z.string(),
    }),
  })
  .meta({
    id: "Holder",
    description: "O titular, com os dados que o portal tem hoje. Vazio: ainda não se sabe.",
  });

export const payerView = z.strictObject({ name: z.string(), document: z.string() }).meta({ id: "Payer" });

export const orderView = z
  .strictObject({
    number: z.string(),
    status: z.enum(orderStatuses),
    version: z.int().meta({ description: "A mesma do ETag" }),
    holder: holderView,
    kind: z.enum(orderKinds),
    organisation: z.strictObject({ cnpj: z.string(), name: z.string() }).nullable(),
    holderRole: z.string().meta({ description: "O que o titular é da organização" }),
    product: z.string(),
    certificateType: z.enum(certificateTypes),
    media: z.enum(certificateMedia),
    months: z.int(),
    renewal: z.boolean(),
    videoAllowed: z.boolean(),
    currentCertificateValidUntil: civilDate.nullable(),
    priceCents: cents,
    paymentTerms: z.enum(paymentTerms),
    payer: payerView,
    empenhoNumber: z.string().nullable(),
    placedAt: instant,
    expiresOn: civilDate,
    paidAt: instant.nullable(),
    validFrom: civilDate.nullable(),
    validUntil: civilDate.nullable(),
    certificateSerial: z.string().nullable(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "Order" });

export function holderOf({ customer }: OrderWithHolder): z.output<typeof holderView> {
  const { cpf, name, birthDate, email, phone } = customer;
  const { streetType, street, streetNumber, complement, district, cep, city, state, country } = customer;
  const address = { streetType, street, streetNumber, complement, district, cep, city, state, country };
  return { cpf, name, birthDate, email, phone, address };
}

export const payerOf = ({ order }: OrderWithHolder): z.output<typeof payerView> => ({
  name: order.payerName,
  document: order.payerDocument,
});

/** An order as the API shows it. */
export function orderOf(row: OrderWithHolder): z.output<typeof orderView> {
  const { order } = row;
  const { organisationCnpj, organisationName } = order;
  return {
    number: order.number,
    status: order.status,
    version: order.version,
    holder: holderOf(row),
    kind: order.kind,
    organisation: organisationCnpj ? { cnpj: organisationCnpj, name: organisationName ?? "" } : null,
    holderRole: order.holderRole,
    product: order.product,
    certificateType: order.certificateType,
    media: order.media,
    months: order.months,
    renewal: order.renewal,
    videoAllowed: order.videoAllowed,
    currentCertificateValidUntil: order.currentCertificateValidUntil,
    priceCents: order.priceCents,
    paymentTerms: order.paymentTerms,
    payer: payerOf(row),
    empenhoNumber: order.empenhoNumber,
    placedAt: order.placedAt.toISOString(),
    expiresOn: order.expiresOn,
    paidAt: order.paidAt?.toISOString() ?? null,
    validFrom: order.validFrom,
    validUntil: order.validUntil,
    certificateSerial: order.certificateSerial,
    createdAt: order.createdAt.toISOString(),
    updatedAt: order.updatedAt.toISOString(),
  };
}

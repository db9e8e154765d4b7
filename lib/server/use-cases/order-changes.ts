import "server-only";
import type { OrderWithHolder } from "@/db/unscoped/order-views";
import type { OrderInput } from "@/lib/orders/order-input";
import type { OrderChange } from "@/lib/orders/update-order";

/** What the sales system keeps of an order, as columns. The holder and the status have ways of their own. */
export function orderFields(input: OrderInput, existing: Pick<OrderWithHolder["order"], "expiresOn">) {
  const { kind, product, certificateType, media, months, renewal, priceCents, paymentTerms } = input;
  return {
    placedAt: input.placedAt,
    holderEmail: input.holder.email,
    kind,
    organisationCnpj: input.organisation?.cnpj ?? null,
    organisationName: input.organisation?.name ?? null,
    product,
    certificateType,
    media,
    months,
    renewal,
    videoAllowed: input.videoAllowed,
    currentCertificateValidUntil: input.currentCertificateValidUntil,
    priceCents,
    paymentTerms,
    payerName: input.payer.name,
    payerDocument: input.payer.document,
    // Left out, the term stays as it is.
    expiresOn: input.expiresOn ?? existing.expiresOn,
  };
}

/** What the order says of its holder, as columns. What it leaves out is no column: it stays as it is known. */
export function holderFields({ name, birthDate, email, phone, address }: OrderInput["holder"]) {
  return { ...address, name, email, ...(birthDate && { birthDate }), ...(phone && { phone }) };
}

const MONEY = ["priceCents", "paymentTerms", "payerName", "payerDocument"];

export const changeOf = (fields: readonly string[]): OrderChange => ({
  anything: fields.length > 0,
  money: fields.some((field) => MONEY.includes(field)),
});

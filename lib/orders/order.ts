/** The states of an order, in the order in which a whole life passes through them. */
export const orderStatuses = [
  "draft",
  "awaiting_payment",
  "awaiting_validation",
  "awaiting_issuance",
  "delivered",
  "rejected",
  "cancelled",
  "expired",
] as const;
export type OrderStatus = (typeof orderStatuses)[number];

/** Those that the product's term ends: nothing paid, or nobody validated. */
export const runningStatuses = [
  "draft",
  "awaiting_payment",
  "awaiting_validation",
  "rejected",
] as const satisfies readonly OrderStatus[];

export const orderKinds = ["pessoa_fisica", "pessoa_juridica", "orgao_publico"] as const;
export type OrderKind = (typeof orderKinds)[number];

export const certificateTypes = ["A1", "A3"] as const;
export type CertificateType = (typeof certificateTypes)[number];

export const certificateMedia = ["none", "token", "cartao"] as const;
export type CertificateMedia = (typeof certificateMedia)[number];

export const paymentTerms = ["boleto", "invoiced"] as const;
export type PaymentTerms = (typeof paymentTerms)[number];

/** Who moved an order: the customer, a system of the authority, an agent at an office, or the portal's own clock. */
export const actorTypes = ["customer", "system", "agent", "clock"] as const;
export type ActorType = (typeof actorTypes)[number];

/** One order as rules and screens read it. Instants are UTC; civil dates are «yyyy-MM-dd»; money is centavos. */
export type Order = {
  id: string;
  number: string;
  kind: OrderKind;
  status: OrderStatus;
  product: string;
  certificateType: CertificateType;
  media: CertificateMedia;
  months: number;
  renewal: boolean;
  priceCents: number;
  paymentTerms: PaymentTerms;
  placedAt: Date;
  paidAt: Date | null;
  validFrom: string | null;
  validUntil: string | null;
  currentCertificateValidUntil: string | null;
  certificateSerial: string | null;
  /** The last civil day for payment and validation. */
  expiresOn: string;
  /** Unpaid, but some office takes its booking all the same. */
  bookableAhead: boolean;
  notaFiscalCount: number;
};

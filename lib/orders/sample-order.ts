import type { Order } from "./order";

/** An order as the sales system sends it, for tests. */
export const sampleOrderJson = {
  number: "4501",
  placedAt: "2026-11-20T12:00:00Z",
  holder: {
    cpf: "52998224725",
    name: "Ana Prado",
    birthDate: "1980-05-17",
    email: "Ana@Example.com",
    phone: "31999990000",
    address: {
      streetType: "Rua",
      street: "das Flores",
      streetNumber: "",
      district: "Centro",
      cep: "30110000",
      city: "Belo Horizonte",
      state: "MG",
    },
  },
  kind: "pessoa_fisica",
  product: "CPF A1 validade 1 ano",
  certificateType: "A1",
  media: "none",
  months: 12,
  renewal: false,
  priceCents: 18_000,
  payer: { name: "Ana Prado", document: "52998224725" },
  paymentTerms: "boleto",
  complete: true,
};

/** An order as rules read it, for tests: awaiting payment, with what the test changes. */
export const sampleOrder = (own: Partial<Order> = {}): Order => ({
  id: "00000000-0000-4000-8000-000000000001",
  number: "4501",
  kind: "pessoa_fisica",
  status: "awaiting_payment",
  product: "CPF A1 validade 1 ano",
  certificateType: "A1",
  media: "none",
  months: 12,
  renewal: false,
  priceCents: 18_000,
  paymentTerms: "boleto",
  placedAt: new Date("2026-11-20T12:00:00Z"),
  paidAt: null,
  validFrom: null,
  validUntil: null,
  currentCertificateValidUntil: null,
  certificateSerial: null,
  expiresOn: "2027-02-18",
  bookableAhead: false,
  notaFiscalCount: 0,
  ...own,
});

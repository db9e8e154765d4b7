import "server-only";

/** One order as the sales system sends it, for the document and for the test that sends it. The people are made up. */
export const orderExample = {
  number: "900100",
  placedAt: "2026-11-20T12:00:00Z",
  holder: {
    cpf: "52998224725",
    name: "Ana Prado",
    birthDate: "1980-05-17",
    email: "ana.prado@example.com",
    phone: "31999990000",
    address: {
      streetType: "Rua",
      street: "das Flores",
      streetNumber: "120",
      district: "Centro",
      cep: "30110000",
      city: "Belo Horizonte",
      state: "MG",
    },
  },
  kind: "pessoa_fisica",
  product: "e-CPF A1 validade 1 ano",
  certificateType: "A1",
  media: "none",
  months: 12,
  renewal: false,
  priceCents: 18_000,
  payer: { name: "Ana Prado", document: "52998224725" },
  paymentTerms: "boleto",
  complete: true,
};

const { phone: _, address: __, ...knownOfHolder } = orderExample.holder;

/** One that the customer completes in the portal: of its holder less is known. */
export const draftExample = { ...orderExample, number: "900102", holder: knownOfHolder, complete: false };

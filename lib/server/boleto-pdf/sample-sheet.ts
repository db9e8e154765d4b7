import { type BoletoSheet, HOMOLOGATION_BANK } from "@/lib/billing/boleto-sheet";

/** A boleto of the fictitious bank, for tests and measures. */
export const sampleSheet: BoletoSheet = {
  bank: { code: HOMOLOGATION_BANK, name: "Banco de Homologação" },
  codigoBarras: "99998165600000189900001001000001000000000009",
  linhaDigitavel: "99990001030100000100600000000091816560000018990",
  nossoNumero: "109/10000017-5",
  beneficiaryCode: "0001 / 00123456-7",
  beneficiary: {
    name: "Certificação Digital São João S.A.",
    document: "12.345.678/0001-95",
    address: "Av. Paulista, 1000, Bela Vista, São Paulo – SP, 01310-100",
  },
  payer: {
    name: "José da Conceição Araújo Müller",
    document: "529.982.247-25",
    address: "Rua das Acácias, 12, Centro, Poços de Caldas – MG, 37701-000",
  },
  orderNumber: "1083721",
  description: "Certificado e-CPF A1, validade de 12 meses",
  carteira: "109",
  species: "DS",
  amountCents: 18_990,
  dueOn: "2026-12-10",
  issuedOn: "2026-11-25",
  instructions: [
    "Após o vencimento: multa de 2% e juros de 1% ao mês.",
    "Não receber após 10/01/2027.",
    "Não aceitar pagamento parcial.",
  ],
  pix:
    "00020126810014br.gov.bcb.pix2559pix.example.com/qr/v2/cobv/9d36b84fc70b478fb95c12729b90ca25" +
    "5204000053039865802BR5912CERT AC LTDA6009SAO PAULO62070503***63040097",
};

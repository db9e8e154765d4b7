import "server-only";
import { type BoletoIssuer, HOMOLOGATION_BANK } from "@/lib/billing/boleto-sheet";

/**
 * Who issues the boletos of a bank. The fictitious bank's issuer has numbers that nobody has.
 * @param name how the authority that runs this portal is called
 * @returns null for a bank of which no agência, carteira and beneficiary are configured: no paper can be made
 */
export function issuerOf(bankCode: string, name: string): BoletoIssuer | null {
  if (bankCode !== HOMOLOGATION_BANK) return null;
  return {
    bank: { code: HOMOLOGATION_BANK, name: "Banco de Homologação" },
    beneficiary: {
      name,
      document: "00.000.000/0000-00",
      address: "Endereço fictício, ambiente de homologação",
    },
    beneficiaryCode: "0000 / 0000000-0",
    carteira: "1",
    species: "DS",
  };
}

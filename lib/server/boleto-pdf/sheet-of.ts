import "server-only";
import type { Boleto } from "@/db/queries/boletos";
import { allowsOperation } from "@/lib/billing/boleto-moves";
import type { BoletoPayer } from "@/lib/billing/boleto-payer";
import type { BoletoIssuer, BoletoSheet } from "@/lib/billing/boleto-sheet";
import { lateTerms } from "@/lib/billing/late-terms";
import { formatCep } from "@/lib/identity/format-contact";
import { formatDocument } from "@/lib/identity/format-document";
import { formatCivilDate } from "@/lib/shared/dates";

const percent = (basisPoints: number) => `${(basisPoints / 100).toLocaleString("pt-BR")}%`;

function addressOf({ street, number, district, city, state, cep }: BoletoPayer): string {
  const place = [city, state].filter(Boolean).join(" – ");
  return [street, number, district, place, cep && formatCep(cep)].filter(Boolean).join(", ");
}

const instructionsOf = ({ payableUntil }: Boleto) => [
  `Depois do vencimento: multa de ${percent(lateTerms.multaBp)} e juros de ${percent(lateTerms.jurosBpMes)} ao mês.`,
  `Não receber depois de ${formatCivilDate(payableUntil)}.`,
  "Não receber valor menor que o devido.",
];

/** What an order says on its boleto. */
type PaidFor = { number: string; product: string };

/**
 * A registered boleto as it is put on paper.
 * @returns null when it is no paper to pay by: not registered yet, paid, or taken back
 */
export function sheetOf(
  boleto: Boleto,
  { number, product }: PaidFor,
  issuer: BoletoIssuer,
): BoletoSheet | null {
  const { nossoNumero, codigoBarras, linhaDigitavel, payer } = boleto;
  if (!allowsOperation(boleto.status, "segunda_via")) return null;
  if (!nossoNumero || !codigoBarras || !linhaDigitavel) return null;
  return {
    ...issuer,
    codigoBarras,
    linhaDigitavel,
    nossoNumero,
    payer: {
      name: payer.name,
      document: formatDocument(payer.document),
      address: addressOf(payer),
    },
    orderNumber: number,
    description: product,
    amountCents: boleto.amountCents,
    dueOn: boleto.dueOn,
    issuedOn: boleto.issuedOn,
    instructions: instructionsOf(boleto),
    pix: boleto.pixCopiaECola,
  };
}

import { boletosPath } from "./boleto-paths";

/** What was asked for, as the address of the page after it says. */
const asked = {
  emitido: "Pedimos o boleto ao banco. Ele aparece aqui assim que for registrado.",
  adiado: "Pedimos ao banco o novo vencimento. Até ele confirmar, vale o atual.",
  substituido: "Pedimos ao banco o cancelamento do boleto anterior. O novo vem em seguida, nesta página.",
} as const;

export type BoletoNotice = keyof typeof asked;

/** The page of boletos with a word about what was asked for. */
export const boletoNoticePath = (orderNumber: string, notice: BoletoNotice) =>
  `${boletosPath(orderNumber)}?aviso=${notice}`;

/** The word; null once the bank has answered, and for a code that is not ours. */
export const boletoNotice = (code: unknown, isWaiting: boolean): string | null =>
  isWaiting && typeof code === "string" && Object.hasOwn(asked, code) ? asked[code as BoletoNotice] : null;

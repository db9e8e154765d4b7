import { z } from "zod";

/** The boleto that the page showed. */
export const boletoInput = z.strictObject({ boleto: z.uuid("Recarregue a página e tente de novo.") });

/** Another due date for it. */
export const newDueInput = boletoInput.extend({ vencimento: z.iso.date("Escolha o novo vencimento.") });

import { z } from "zod";

/** Another due date for the boleto that the page showed. */
export const newDueInput = z.strictObject({
  boleto: z.uuid("Recarregue a página e tente de novo."),
  vencimento: z.iso.date("Escolha o novo vencimento."),
});

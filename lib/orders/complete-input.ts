import { z } from "zod";
import { ORDER_NUMBER } from "./order-number";

/** The number of an order in a form's hidden field. */
export const orderNumberField = z.string().regex(ORDER_NUMBER, "O número do pedido não confere.");

const LONGEST = 30;
const EMPENHO = /^[0-9A-Z][0-9A-Z ./-]*$/;

/**
 * The number of a «nota de empenho», as the body writes it: federal ones are «2026NE000123» (SIAFI), others have
 * bars and dots. Upper case, single spaces.
 */
export const empenhoNumberField = z
  .string({ error: "Digite o número da nota de empenho." })
  .transform((typed, context) => {
    const number = typed.length > LONGEST * 4 ? typed : typed.replace(/\s+/g, " ").trim().toUpperCase();
    if (EMPENHO.test(number) && /\d/.test(number) && number.length <= LONGEST) return number;
    const message = number
      ? "O número não confere. Use só letras, números, ponto, barra e traço. Exemplo: 2026NE000123."
      : "Digite o número da nota de empenho.";
    context.addIssue({ code: "custom", message });
    return z.NEVER;
  });

/** The last step: nothing but which order. */
export const completeOrderInput = z.strictObject({ pedido: orderNumberField });

/** «Documentos e termos»: the box must be ticked, and for the version that was shown. */
export const acceptTermsInput = z.strictObject({
  pedido: orderNumberField,
  versao: z.string().max(20),
  termos: z.literal("on", { error: "Para continuar, leia os termos e marque que você aceita." }),
});

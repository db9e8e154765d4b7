import { z } from "zod";
import { paymentMethods } from "./payment";

const name = z
  .string()
  .regex(/^[A-Za-z0-9._:-]{1,80}$/, "Só letras, números, ponto, dois-pontos, traço e sublinhado.");

/** A payment as a bank without a webhook is reported. */
export const paymentInput = z.strictObject({
  source: name.meta({ description: "De onde vem o aviso, como «banco-001»" }),
  reference: name.meta({
    description: "O nome deste pagamento nessa origem: o mesmo nunca conta duas vezes",
  }),
  method: z.enum(paymentMethods),
  amountCents: z.int().min(1).max(2_000_000_000),
  paidAt: z.iso.datetime().transform((text) => new Date(text)),
  creditedOn: z.iso.date().nullable().default(null),
});

export type PaymentInput = z.output<typeof paymentInput>;

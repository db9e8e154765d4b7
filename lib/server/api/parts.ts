import "server-only";
import { z } from "zod";
import { ORDER_NUMBER } from "@/lib/orders/order-number";
import type { Documented } from "./endpoint";

/** Pieces that many endpoints share. */
export const none = z.strictObject({});
export const noBody = z.undefined();

export const orderParams = z.strictObject({
  number: z.string().regex(ORDER_NUMBER).meta({ description: "Número do pedido" }),
});

export const idParams = z.strictObject({ id: z.uuid() });

export const pageQuery = {
  limit: z
    .string()
    .regex(/^([1-9]|[1-9]\d|1\d\d|200)$/, "De 1 a 200.")
    .transform(Number)
    .default(50)
    .meta({ description: "Quantos por página, de 1 a 200" }),
  cursor: z.string().max(600).optional().meta({ description: "O nextCursor da página anterior" }),
};

/** A page of a list, with where the next one begins. */
export const pageOf = (item: z.ZodType, description: string): Documented => ({
  description,
  schema: z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() }),
});

export const reasonText = z
  .string()
  .trim()
  .min(3)
  .max(500)
  .regex(/^[^\p{Cc}\p{Cf}]*$/u, "Só texto, sem caracteres de controle.")
  .meta({ description: "O cliente lê este texto no histórico do pedido" });

import { z } from "zod";
import { fail, type Result } from "@/lib/shared/result";

/** What a bank's convention says of a title, as its contract names it. Each bank takes its own, and ignores the rest. */
export type BankFields = Readonly<Record<string, unknown>>;

/** A bank's own part: the 25 digits of the bar code, and the «nosso número» as it is printed, with its digit. */
export type OwnPart = { campoLivre: string; nossoNumero: string };

/**
 * `invalid_field`: missing, not digits or out of its range. `unsupported`: a carteira or a convênio that no manual
 * settles for us, by its name.
 */
export type LayoutRefusal =
  | { code: "invalid_field"; field: string }
  | { code: "unsupported"; field: string; value: string; why: string };

export type BankLayout = (fields: BankFields, amountCents: number) => Result<OwnPart, LayoutRefusal>;

/** A number of up to `size` digits → its digits, zeros on the left. */
export const digits = (size: number) =>
  z
    .string()
    .regex(/^\d{1,30}$/)
    .transform((text) => text.replace(/^0+/, "").padStart(size, "0"))
    .refine((text) => text.length === size);

export const unsupported = (field: string, value: string, why: string) =>
  fail({ code: "unsupported" as const, field, value, why });

/** A bank's layout: its fields, and what it makes of them once they are in their ranges. */
export const bankLayout =
  <S extends z.ZodObject>(
    schema: S,
    build: (fields: z.output<S>, amountCents: number) => Result<OwnPart, LayoutRefusal>,
  ): BankLayout =>
  (fields, amountCents) => {
    const read = schema.safeParse(fields);
    if (read.success) return build(read.data, amountCents);
    return fail({ code: "invalid_field", field: String(read.error.issues[0]?.path[0]) });
  };

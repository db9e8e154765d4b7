import { fail } from "@/lib/shared/result";

/**
 * Why a return file is refused, whole: nothing of it may count.
 * `line` is the line of the file, from 1; `reason` is for people.
 */
export type ReturnRefusal = {
  code:
    | "empty"
    | "unknown_format"
    | "not_a_return"
    | "unknown_bank"
    | "too_wide"
    | "bad_field"
    | "wrong_order"
    | "wrong_sequence"
    | "unpaired_segment"
    | "wrong_total"
    | "cut";
  line: number;
  reason: string;
};

export const refuse = (code: ReturnRefusal["code"], line: number, reason: string) =>
  fail({ code, line, reason } satisfies ReturnRefusal);

import { z } from "zod";
import type { Verdict } from "./verdict";

type Judge<T> = {
  /** What the case calls itself. */
  name: (read: T) => { id?: string; title: string };
  /** The first difference, `null` when there is none. */
  fault: (read: T) => string | null;
};

/** Judges one case of a list: one of another form, and one at which the code throws, are failures. */
export const judged =
  <S extends z.ZodType>(schema: S, { name, fault }: Judge<z.output<S>>) =>
  (given: unknown, id: string): Verdict => {
    const read = schema.safeParse(given);
    if (!read.success) return { id, title: "its form", fault: z.prettifyError(read.error) };
    const named = { id, ...name(read.data) };
    try {
      return { ...named, fault: fault(read.data) };
    } catch (error) {
      return { ...named, fault: `threw ${error}` };
    }
  };

import { z } from "zod";

// Checks, not transforms: the API's document shows length and pattern of a check, and nothing of what a transform hides.

/** One line of text of a JSON body, perhaps empty, without control or hidden characters. */
export const lineOrNothing = (max: number) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .max(max)
    // U+FFFD is what a wrong encoding leaves behind.
    .regex(/^[^\p{C}\uFFFD]*$/u, "Há um caractere de controle, oculto ou ilegível.");

/** One line of text that says something. */
export const line = (max: number) => lineOrNothing(max).min(1);

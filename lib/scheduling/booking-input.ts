import { z } from "zod";
import type { AppointmentMode } from "./appointment";
import { instantWord, modeWord } from "./appointment-paths";

const CHOOSE_AGAIN = "Escolha de novo a unidade e o horário.";

const modes = Object.keys(modeWord) as AppointmentMode[];

/** «presencial» or «video». */
const mode = z
  .enum(modeWord, { error: CHOOSE_AGAIN })
  .transform((word) => modes.find((each) => modeWord[each] === word) as AppointmentMode);

const office = z.string({ error: CHOOSE_AGAIN }).regex(/^[a-z0-9-]{2,40}$/, CHOOSE_AGAIN);

/** A whole second that exists, in UTC and in this form only: with another offset it would be another page's word for it. */
const time = z
  .string({ error: CHOOSE_AGAIN })
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, CHOOSE_AGAIN)
  .transform((text, context) => {
    const instant = new Date(text);
    if (!Number.isNaN(instant.getTime()) && instantWord(instant) === text) return instant;
    context.addIssue({ code: "custom", message: CHOOSE_AGAIN });
    return z.NEVER;
  });

/** Which state of the appointment the page showed. */
const sequence = z
  .string()
  .regex(/^\d{1,9}$/, "Recarregue a página e tente de novo.")
  .transform(Number);

/** The kind of service in an address: in person for anything that is no word for one. */
export const readMode = (text: unknown): AppointmentMode => mode.safeParse(text).data ?? "in_person";

/** The query of the offices of a city. */
export const cityQuery = z.object({
  uf: z.string().regex(/^[A-Z]{2}$/),
  cidade: z
    .string()
    .max(100)
    .regex(/^[^\p{C}]+$/u),
});

/** The query of the page of an office's times. */
export const timesQuery = z.object({ forma: mode, unidade: office });

/** The query of the page on which a time is looked over. */
export const reviewQuery = timesQuery.extend({ horario: time });

export const bookInput = z.strictObject(reviewQuery.shape);

export const rescheduleInput = bookInput.extend({ sequencia: sequence });

/** Why a customer gives an appointment up, by the word of the form. */
export const cancelReasons = {
  imprevisto: "Tive um imprevisto nesse dia",
  documentos: "Ainda não tenho os documentos",
  "outra-unidade": "Prefiro outra unidade ou outra forma de atendimento",
  desistencia: "Não quero mais o certificado",
  outro: "Outro motivo",
} as const;

type CancelReason = keyof typeof cancelReasons;

export const cancelInput = z.strictObject({
  sequencia: sequence,
  motivo: z.enum(Object.keys(cancelReasons) as [CancelReason, ...CancelReason[]], {
    error: "Escolha o motivo do cancelamento.",
  }),
});

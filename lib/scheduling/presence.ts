import { z } from "zod";
import type { AppointmentStatus } from "./appointment";
import { rescheduleInput } from "./booking-input";

/** How an appointment stands for whoever holds its key. */
export type PresenceState =
  | "open"
  | "confirmed"
  | "begun"
  | "displaced"
  | "cancelled"
  | "attended"
  | "missed";

type Appointment = {
  status: AppointmentStatus;
  startsAt: Date;
  endsAt: Date;
  confirmedAt: Date | null;
  displacedAt: Date | null;
};

/** @returns null once its time is over: the key opens nothing any more */
export function presenceStateOf(
  { status, startsAt, endsAt, confirmedAt, displacedAt }: Appointment,
  now: Date,
): PresenceState | null {
  if (now >= endsAt) return null;
  if (status !== "booked") return status;
  if (displacedAt) return "displaced";
  if (confirmedAt) return "confirmed";
  return now < startsAt ? "open" : "begun";
}

/** What is said first; null when the appointment's own data say all. */
export const presenceWord = {
  open: null,
  confirmed: { kind: "success", title: "Presença confirmada", text: "Esperamos você no horário abaixo." },
  begun: {
    kind: "info",
    title: "O horário já começou",
    text: "Se você está atrasado, ligue para a unidade.",
  },
  displaced: {
    kind: "warning",
    title: "A unidade não vai mais atender nesse horário",
    text: "Não vá nesse horário. O pedido continua valendo: escolha outro horário.",
  },
  cancelled: {
    kind: "warning",
    title: "Este agendamento foi cancelado",
    text: "Não é preciso ir. Entre no portal para ver o seu pedido.",
  },
  attended: { kind: "success", title: "Atendimento realizado", text: "Este horário já foi atendido." },
  missed: { kind: "warning", title: "Não compareceu", text: "Entre no portal para marcar outro horário." },
} as const satisfies Record<
  PresenceState,
  { kind: "success" | "info" | "warning"; title: string; text: string } | null
>;

/** The form of «Confirmar presença»: the key of the address, and which state of the appointment the page showed. */
export const presenceInput = z.strictObject({
  chave: z.string().regex(/^[\w-]{1,400}$/),
  sequencia: rescheduleInput.shape.sequencia,
});

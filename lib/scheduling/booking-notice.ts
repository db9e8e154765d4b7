import type { AppointmentMode } from "./appointment";
import { appointmentPath, instantWord, timesPath } from "./appointment-paths";
import { appointmentRefusalText } from "./texts";

/** How a change ended, as the address of the page after it says. */
export type ChangeEnd = "marcado" | "reagendado" | "cancelado" | "mudou" | "ja-marcado";

/** The appointment's page with a word about a change: `changeNotice` says which. */
export const changeEndPath = (orderNumber: string, end: ChangeEnd) =>
  `${appointmentPath(orderNumber)}?aviso=${end}`;

type Said = { kind: "success" | "info"; text: string };
type SaidByCode = Partial<Record<string, Said>>;

const whileBooked: SaidByCode = {
  marcado: { kind: "success", text: "Agendamento confirmado. Enviamos os dados também por e-mail." },
  reagendado: { kind: "success", text: "Novo horário confirmado. O anterior foi liberado." },
  mudou: { kind: "info", text: appointmentRefusalText.stale },
  "ja-marcado": { kind: "info", text: `${appointmentRefusalText.already_booked} Nada foi marcado de novo.` },
};

const whileFree: SaidByCode = {
  cancelado: { kind: "success", text: "Agendamento cancelado. O horário foi liberado." },
  mudou: { kind: "info", text: appointmentRefusalText.not_booked },
};

/**
 * The word on the appointment's page after a change. What is said follows the appointment as it is, not the address,
 * which anybody can write: null when the two do not fit, or the code is not ours.
 */
export function changeNotice(code: unknown, isBooked: boolean): Said | null {
  const said = isBooked ? whileBooked : whileFree;
  return typeof code === "string" && Object.hasOwn(said, code) ? (said[code] ?? null) : null;
}

const lostTexts = {
  ocupado: appointmentRefusalText.slot_full,
  indisponivel: appointmentRefusalText.slot_unavailable,
} as const;

/** Why a time that was chosen cannot be had, as the address of the page of times says. */
export type LostTime = keyof typeof lostTexts;

/** The times of an office once more, after one of them could not be had. */
export const timesAgainPath = (
  orderNumber: string,
  place: { mode: AppointmentMode; office: string },
  startsAt: Date,
  why: LostTime,
) =>
  `${timesPath(orderNumber, place)}&${new URLSearchParams({ horario: instantWord(startsAt), aviso: why })}`;

/** The word above them; null for a code that is not ours. */
export const lostTimeText = (code: unknown): string | null =>
  code === "ocupado" || code === "indisponivel" ? lostTexts[code] : null;

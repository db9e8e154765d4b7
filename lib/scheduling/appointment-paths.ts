import type { AppointmentMode } from "./appointment";

/** The word of an address for each kind of service. */
export const modeWord = { in_person: "presencial", video: "video" } satisfies Record<AppointmentMode, string>;

/** «2026-12-08T12:00:00Z», the only form in which an address or a form names a time. */
export const instantWord = (instant: Date) => `${instant.toISOString().slice(0, 19)}Z`;

/** The page of an order's appointment, where one is booked too. */
export const appointmentPath = (orderNumber: string) => `/pedidos/${orderNumber}/agendamento`;

type Place = { mode: AppointmentMode; office: string };

const placeQuery = ({ mode, office }: Place) => ({ forma: modeWord[mode], unidade: office });

/** The offices that serve in a way. */
export const officesPath = (orderNumber: string, mode: AppointmentMode) =>
  `${appointmentPath(orderNumber)}/unidades?${new URLSearchParams({ forma: modeWord[mode] })}`;

/** The free times of an office, by its code. */
export const timesPath = (orderNumber: string, place: Place) =>
  `${appointmentPath(orderNumber)}/horarios?${new URLSearchParams(placeQuery(place))}`;

/** One time, looked over before it is booked or moved to. */
export const reviewPath = (orderNumber: string, place: Place, startsAt: Date) =>
  `${appointmentPath(orderNumber)}/conferir?${new URLSearchParams({ ...placeQuery(place), horario: instantWord(startsAt) })}`;

/** The page that anybody who holds the key may open: the e-mail's button, the receipt's QR code. */
export const presencePath = (key: string) => `/presenca/${key}`;

/** The calendar file. */
export const calendarPath = (orderNumber: string) => `/api/pedidos/${orderNumber}/agendamento.ics`;

/** Where camera and microphone are tried before a videoconference. */
export const cameraPath = (orderNumber: string) => `${appointmentPath(orderNumber)}/camera`;

/** The way from there to the signed-in page, which asks who is there first. */
export const presenceChangePath = (key: string) => `${presencePath(key)}/mudar`;

import { formatCep } from "@brazilian-utils/brazilian-utils";
import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";
import { ptBR } from "date-fns/locale/pt-BR";
import { ZONE } from "@/lib/shared/dates";
import type { AppointmentMode, AppointmentStatus } from "./appointment";

/** Where an office is. Without `streetNumber` the address has no number. */
export type OfficePlace = {
  name: string;
  streetType: string;
  street: string;
  streetNumber: string;
  complement: string;
  district: string;
  cep: string;
  city: string;
  state: string;
  latitude: number | null;
  longitude: number | null;
};

const written = (instant: Date, timezone: string, form: string) =>
  format(new TZDate(instant.getTime(), timezone), form, { locale: ptBR });

/** «terça-feira, 1º de dezembro de 2026», the day in the office's zone. Only the first is an ordinal in Portuguese. */
export function dayText(instant: Date, timezone: string): string {
  const day = written(instant, timezone, "d");
  return `${written(instant, timezone, "EEEE")}, ${day === "1" ? "1º" : day} de ${written(instant, timezone, "MMMM 'de' yyyy")}`;
}

/** «08:00» in the office's zone. */
export const timeText = (instant: Date, timezone: string) => written(instant, timezone, "HH:mm");

/** Whose clock a time is told by: «horário de Brasília», or the office's city. */
export const zoneText = (timezone: string, city: string) =>
  `horário de ${timezone === ZONE ? "Brasília" : city}`;

/**
 * «terça-feira, 1º de dezembro de 2026, às 08:00», by the clock of the office's zone; the city is named when that is not
 * the zone in which everything else is told.
 */
export function whenText(instant: Date, timezone: string, city: string): string {
  const when = `${dayText(instant, timezone)}, às ${timeText(instant, timezone)}`;
  return timezone === ZONE ? when : `${when} (${zoneText(timezone, city)})`;
}

/** «Avenida Getúlio Vargas, 1490, Loja 3, Savassi, Belo Horizonte/MG, CEP 30112-024» */
export function addressText({
  streetType,
  street,
  streetNumber,
  complement,
  district,
  cep,
  city,
  state,
}: Omit<OfficePlace, "name">): string {
  const number = streetNumber || "sem número";
  const parts = [`${streetType} ${street}`, number, complement, district, `${city}/${state}`];
  return [...parts.filter(Boolean), `CEP ${formatCep(cep)}`].join(", ");
}

/** The office by name and address, in one line. */
export const placeText = (office: OfficePlace) => `${office.name}: ${addressText(office)}`;

/** A map of the place, in the telephone's own application where there is one (the documented form of a Maps URL). */
export function mapLink(office: OfficePlace): string {
  const { latitude, longitude } = office;
  const query = latitude === null || longitude === null ? addressText(office) : `${latitude},${longitude}`;
  return `https://www.google.com/maps/search/?${new URLSearchParams({ api: "1", query })}`;
}

export const modeText = {
  in_person: "Presencial, na unidade",
  video: "Por videoconferência",
} satisfies Record<AppointmentMode, string>;

export const appointmentStatusText = {
  booked: "Marcado",
  cancelled: "Cancelado",
  attended: "Atendimento realizado",
  missed: "Não compareceu",
} satisfies Record<AppointmentStatus, string>;

import { TZDate } from "@date-fns/tz";
import { format } from "date-fns";
import { ptBR } from "date-fns/locale/pt-BR";

const written = (date: string, form: string) =>
  format(new TZDate(Date.parse(`${date}T00:00:00Z`), "UTC"), form, { locale: ptBR });

/** Local date «2026-12-08» → «terça-feira». */
export const weekdayText = (date: string) => written(date, "EEEE");

/** Local date «2026-12-08» → «08/12». */
export const shortDayText = (date: string) => written(date, "dd/MM");

/** How many times a day has, in words. */
export function freeText(count: number): string {
  if (count === 0) return "sem horários";
  return count === 1 ? "1 horário" : `${count} horários`;
}

const parts = [
  { name: "Manhã", until: "12" },
  { name: "Tarde", until: "18" },
  { name: "Noite", until: "24" },
];

/** Times «yyyy-MM-ddTHH:mm» by the part of the day, without the parts that have none. */
export function byPartOfDay<Time extends { local: string }>(times: readonly Time[]) {
  const partOf = ({ local }: Time) => parts.find(({ until }) => local.slice(11, 13) < until)?.name;
  return parts
    .map(({ name }) => ({ name, times: times.filter((time) => partOf(time) === name) }))
    .filter((part) => part.times.length > 0);
}

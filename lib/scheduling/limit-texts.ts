import { changeableUntil, missesLeft, movesLeft, type OfficePolicy } from "./appointment-rules";
import { whenText } from "./appointment-words";

type Place = OfficePolicy & { timezone: string; city: string };

/** What an order has used of its office's limits. */
export type Used = { movesMade: number; missed: number };

const times = (count: number) => (count === 1 ? "mais 1 vez" : `mais ${count} vezes`);

function changeText(office: Place, startsAt: Date, now: Date): string {
  const until = changeableUntil({ office, startsAt });
  return now < until
    ? `Pela internet, cancele ou reagende até ${whenText(until, office.timezone, office.city)}. Depois disso, só falando com a unidade.`
    : "Este horário está próximo: depois de confirmado, só será cancelado ou reagendado falando com a unidade.";
}

function movesText(left: number): string {
  return left === 0
    ? "Este pedido não poderá mais ser reagendado pela internet."
    : `Este pedido pode ser reagendado ${times(left)}.`;
}

const missesText = (left: number, missed: number) =>
  left <= 1
    ? "Se você faltar, só a unidade poderá marcar outro horário para este pedido."
    : `Depois de ${missed > 0 ? "mais " : ""}${left} faltas, só a unidade poderá marcar outro horário para este pedido.`;

/**
 * The limits of an appointment, said before they bite.
 * @param used how often the order was moved and missed, the change in hand included
 */
export const limitTexts = (
  office: Place,
  startsAt: Date,
  { movesMade, missed }: Used,
  now: Date,
): string[] => [
  changeText(office, startsAt, now),
  movesText(movesLeft(office, movesMade)),
  missesText(missesLeft(office, missed), missed),
];

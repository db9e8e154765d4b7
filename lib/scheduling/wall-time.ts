export const MINUTE_MS = 60_000;

/** «HH:MM», also «24:00» → minutes since local midnight. */
export const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const twoDigits = (value: number) => String(value).padStart(2, "0");

/** Minutes since local midnight → «HH:MM». */
export const timeOf = (minutes: number) =>
  `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;

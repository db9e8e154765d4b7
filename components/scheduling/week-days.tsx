import { freeText, shortDayText, weekdayText } from "@/lib/scheduling/day-words";
import type { Day, Week } from "@/lib/scheduling/week";

type Props = {
  week: Week;
  chosen: Day | undefined;
  hrefOfDay: (date: string) => string;
  hrefOfWeek: (date: string) => string;
};

const entry =
  "flex h-full min-h-12 flex-wrap content-center items-baseline gap-x-3 rounded border-2 p-2 sm:flex-col sm:content-start sm:text-sm";

function DayEntry({
  day: { date, slots, closed },
  isChosen,
  href,
}: {
  day: Day;
  isChosen: boolean;
  href: string;
}) {
  const name = (
    <>
      <span className="font-semibold">{weekdayText(date)}</span> <span>{shortDayText(date)}</span>{" "}
    </>
  );
  if (slots.length === 0) {
    return (
      <span className={`${entry} border-line bg-paper-soft text-ink-soft`}>
        {name}
        <span className="min-w-0 break-words text-sm">{closed ?? freeText(0)}</span>
      </span>
    );
  }
  const style = isChosen ? "border-brand bg-brand text-white" : "border-brand bg-paper text-brand";
  return (
    <a
      href={href}
      data-button
      aria-current={isChosen ? "date" : undefined}
      className={`${entry} no-underline hover:border-brand-strong ${style}`}
    >
      {name}
      <span className="text-sm">{freeText(slots.length)}</span>
    </a>
  );
}

/** The days of a week with how many times each has, and the way to the weeks beside it. */
export function WeekDays({ week, chosen, hrefOfDay, hrefOfWeek }: Props) {
  const { days, previous, next } = week;
  return (
    <nav aria-label="Dias" className="my-4">
      <ul className="grid gap-2 sm:grid-cols-4 lg:grid-cols-7">
        {days.map((day) => (
          <li key={day.date}>
            <DayEntry day={day} isChosen={day === chosen} href={hrefOfDay(day.date)} />
          </li>
        ))}
      </ul>
      <p className="mt-2 flex flex-wrap justify-between gap-x-6">
        {previous && (
          <a href={hrefOfWeek(previous)} rel="prev" className="inline-flex min-h-11 items-center">
            ‹ Dias a partir de {shortDayText(previous)}
          </a>
        )}
        {next && (
          <a href={hrefOfWeek(next)} rel="next" className="ml-auto inline-flex min-h-11 items-center">
            Dias a partir de {shortDayText(next)} ›
          </a>
        )}
      </p>
    </nav>
  );
}

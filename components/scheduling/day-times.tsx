import { dayText, zoneText } from "@/lib/scheduling/appointment-words";
import type { Slot } from "@/lib/scheduling/available-slots";
import { byPartOfDay } from "@/lib/scheduling/day-words";
import type { Day } from "@/lib/scheduling/week";

type Props = { day: Day; timezone: string; city: string; hrefOf: (slot: Slot) => string };

/** Where the links to a day lead: past the days, to its times. */
export const TIMES_ID = "horarios";

/** The free times of a day: each is a link to its review, so that one tap chooses it, also without a script. */
export function DayTimes({ day: { slots }, timezone, city, hrefOf }: Props) {
  const [first] = slots;
  if (!first) return null;
  return (
    <section id={TIMES_ID} tabIndex={-1} aria-labelledby="horarios-titulo" className="mt-6">
      <h2 id="horarios-titulo">Horários de {dayText(new Date(first.start), timezone)}</h2>
      <p className="mt-1 text-ink-soft">
        Pelo {zoneText(timezone, city)}. Escolha um para conferir antes de confirmar.
      </p>
      {byPartOfDay(slots).map(({ name, times }) => (
        <div key={name} className="mt-4">
          <h3 className="font-semibold">{name}</h3>
          <ul className="mt-2 flex flex-wrap gap-3">
            {times.map((slot) => (
              <li key={slot.start}>
                <a
                  href={hrefOf(slot)}
                  data-button
                  className="inline-flex min-h-12 min-w-20 items-center justify-center rounded border-2 border-brand bg-paper px-3 font-semibold text-brand no-underline hover:bg-info-tint hover:text-brand-strong"
                >
                  {slot.local.slice(11)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import {
  choiceOf,
  type LoadedVisit,
  loadChoice,
} from "@/app/(portal)/pedidos/[numero]/agendamento/load-visit";
import { StepFrame } from "@/app/(portal)/pedidos/[numero]/agendamento/visit-frame";
import { DayTimes, TIMES_ID } from "@/components/scheduling/day-times";
import { OfficeRefusal } from "@/components/scheduling/office-refusal";
import { WeekDays } from "@/components/scheduling/week-days";
import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import { bookableOffices } from "@/db/queries/bookable-offices";
import type { AppointmentMode } from "@/lib/scheduling/appointment";
import { officesPath, reviewPath, timesPath } from "@/lib/scheduling/appointment-paths";
import { placeText, whenText } from "@/lib/scheduling/appointment-words";
import { reviewQuery, timesQuery } from "@/lib/scheduling/booking-input";
import { lostTimeText } from "@/lib/scheduling/booking-notice";
import { officeClosed } from "@/lib/scheduling/office-choice";
import { chosenDay, weekOf } from "@/lib/scheduling/week";
import { localDateAt } from "@/lib/scheduling/zone";
import { deps } from "@/lib/server/deps";

type Props = PageProps<"/pedidos/[numero]/agendamento/horarios">;
type Query = Awaited<Props["searchParams"]>;
type Agenda = NonNullable<Awaited<ReturnType<ReturnType<typeof bookableOffices>["find"]>>>;

export const metadata: Metadata = { title: "Escolha o dia e o horário" };

/** The time that the customer holds at this office already, in this way. */
function heldThere({ live }: LoadedVisit, { office }: Agenda, mode: AppointmentMode): Date | null {
  const isThere = live?.office.id === office.id && live.appointment.mode === mode;
  return isThere ? live.appointment.startsAt : null;
}

type TimesProps = { loaded: LoadedVisit; agenda: Agenda; mode: AppointmentMode; query: Query };

/** A time that was chosen and could not be had, where the address tells of one. */
function lostTime(query: Query, timezone: string, city: string) {
  const why = lostTimeText(query.aviso);
  const instant = reviewQuery.safeParse(query).data?.horario;
  if (!why || !instant) return null;
  return { why, day: localDateAt(timezone, instant), when: whenText(instant, timezone, city) };
}

/** A week of the office, and the times of one of its days; after a time that was lost, the week and the day of it. */
function Times({ loaded, agenda, mode, query }: TimesProps) {
  const { code, timezone, city } = agenda.office;
  const lost = lostTime(query, timezone, city);
  const held = heldThere(loaded, agenda, mode);
  const week = weekOf({ ...agenda, now: loaded.now, held }, query.de ?? lost?.day);
  const chosen = chosenDay(week, query.dia ?? lost?.day);
  const place = { mode, office: code };
  const own = timesPath(loaded.number, place);
  const [first] = week.days;
  return (
    <>
      {lost && (
        <Message kind="warning" title={lost.why}>
          Era {lost.when}. Estes são os horários livres agora.
        </Message>
      )}
      {!chosen && (
        <Message kind="info" title="Não há horários livres nestes dias.">
          {(week.next ?? week.previous) ? "Veja outros dias, ou outra unidade." : "Escolha outra unidade."}
        </Message>
      )}
      <WeekDays
        week={week}
        chosen={chosen}
        hrefOfWeek={(de) => `${own}&de=${de}`}
        hrefOfDay={(dia) => `${own}&de=${first?.date}&dia=${dia}#${TIMES_ID}`}
      />
      {chosen && (
        <DayTimes
          day={chosen}
          timezone={timezone}
          city={city}
          hrefOf={({ start }) => reviewPath(loaded.number, place, new Date(start))}
        />
      )}
    </>
  );
}

export default async function Page({ params, searchParams }: Props) {
  const loaded = await loadChoice((await params).numero);
  const query = await searchParams;
  const asked = timesQuery.safeParse(query).data;
  const { number } = loaded;
  if (!asked) redirect(officesPath(number, "in_person"));
  const choice = choiceOf(loaded, asked.forma);
  const agenda = await bookableOffices(deps().db, choice).find(asked.unidade);
  if (!agenda) redirect(officesPath(number, asked.forma));
  const { office } = agenda;
  const refusal = officeClosed(office, choice);
  return (
    <StepFrame
      loaded={loaded}
      step={2}
      title="Escolha o dia e o horário"
      lead={asked.forma === "video" ? `${office.name}, por videoconferência` : placeText(office)}
    >
      {refusal ? (
        <OfficeRefusal code={refusal} phone={office.phone} />
      ) : (
        <Times loaded={loaded} agenda={agenda} mode={asked.forma} query={query} />
      )}
      <div className="mt-8">
        <ButtonLink href={officesPath(number, asked.forma)} variant="secondary">
          Escolher outra unidade
        </ButtonLink>
      </div>
    </StepFrame>
  );
}

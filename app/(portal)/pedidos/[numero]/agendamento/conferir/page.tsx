import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { bookAction, rescheduleAction } from "@/app/(portal)/pedidos/[numero]/agendamento/actions";
import {
  choiceOf,
  type LoadedVisit,
  loadChoice,
} from "@/app/(portal)/pedidos/[numero]/agendamento/load-visit";
import { StepFrame } from "@/app/(portal)/pedidos/[numero]/agendamento/visit-frame";
import { BookingForm } from "@/components/scheduling/booking-form";
import { LimitsNote } from "@/components/scheduling/limits-note";
import { placeItems } from "@/components/scheduling/office-facts";
import { OfficeRefusal } from "@/components/scheduling/office-refusal";
import { WhatToBring } from "@/components/scheduling/what-to-bring";
import { ButtonLink } from "@/components/ui/button";
import { SummaryList } from "@/components/ui/summary-list";
import { bookableOffices } from "@/db/queries/bookable-offices";
import { instantWord, modeWord, officesPath, timesPath } from "@/lib/scheduling/appointment-paths";
import { book, reschedule, type Wish } from "@/lib/scheduling/appointment-rules";
import { whenText } from "@/lib/scheduling/appointment-words";
import { reviewQuery } from "@/lib/scheduling/booking-input";
import { timesAgainPath } from "@/lib/scheduling/booking-notice";
import { limitTexts } from "@/lib/scheduling/limit-texts";
import { officeClosed } from "@/lib/scheduling/office-choice";
import { wishAt } from "@/lib/scheduling/wish";
import { deps } from "@/lib/server/deps";

type Props = PageProps<"/pedidos/[numero]/agendamento/conferir">;

export const metadata: Metadata = { title: "Confira e confirme" };

/** What the rules say of the time, before anything is posted. */
function judge({ live, movesMade, missed, now }: LoadedVisit, wish: Wish) {
  return live
    ? reschedule({ ...live.appointment, office: live.office }, wish, movesMade, now)
    : book(wish, missed, now);
}

/** The order's moves as they will be: a move that the office made necessary does not count. */
const movesAfter = ({ live, movesMade }: LoadedVisit) =>
  live && !live.appointment.displacedAt ? movesMade + 1 : movesMade;

/** The time that the address asks for, and why it may not be had; to the times or offices where it is none or is gone. */
async function askedTime(loaded: LoadedVisit, query: Awaited<Props["searchParams"]>) {
  const { number } = loaded;
  const asked = reviewQuery.safeParse(query).data;
  if (!asked) redirect(officesPath(number, "in_person"));
  const { forma: mode, horario: startsAt } = asked;
  const choice = choiceOf(loaded, mode);
  const agenda = await bookableOffices(deps().db, choice).find(asked.unidade);
  if (!agenda) redirect(officesPath(number, mode));
  const { office, booked } = agenda;
  const allowed = judge(loaded, wishAt(office, mode, startsAt, booked));
  const code = officeClosed(office, choice) ?? (allowed.ok ? null : allowed.error.code);
  const place = { mode, office: office.code };
  if (code === "slot_full") redirect(timesAgainPath(number, place, startsAt, "ocupado"));
  if (code === "slot_unavailable") redirect(timesAgainPath(number, place, startsAt, "indisponivel"));
  return { office, mode, startsAt, code, back: timesPath(number, place) };
}

type Asked = Awaited<ReturnType<typeof askedTime>>;

/** Who comes with what, the limits before they bite, and the last click. */
function Confirm({ loaded, asked }: { loaded: LoadedVisit; asked: Asked }) {
  const { number, order, live, missed, now, today } = loaded;
  const { office, mode, startsAt, back } = asked;
  const fields = { unidade: office.code, forma: modeWord[mode], horario: instantWord(startsAt) };
  const used = { movesMade: movesAfter(loaded), missed };
  return (
    <>
      <WhatToBring order={order} today={today} />
      <LimitsNote texts={limitTexts(office, startsAt, used, now)} />
      <div className="mt-8">
        <BookingForm
          action={live ? rescheduleAction : bookAction}
          number={number}
          back={back}
          moves={live !== null}
          fields={live ? { ...fields, sequencia: String(live.appointment.sequence) } : fields}
        />
      </div>
    </>
  );
}

export default async function Page({ params, searchParams }: Props) {
  const loaded = await loadChoice((await params).numero);
  const asked = await askedTime(loaded, await searchParams);
  const { office, mode, startsAt, code, back } = asked;
  return (
    <StepFrame
      loaded={loaded}
      step={3}
      title="Confira e confirme"
      lead={
        loaded.live ? "O horário só muda quando você confirmar." : "O horário só é seu quando você confirmar."
      }
    >
      <SummaryList
        items={[
          { term: "Quando", value: whenText(startsAt, office.timezone, office.city) },
          { term: "Duração", value: `${office.slotMinutes} minutos` },
          ...placeItems(office, mode),
        ]}
      />
      {code ? (
        <>
          <OfficeRefusal code={code} phone={office.phone} />
          <ButtonLink href={back} variant="secondary">
            Voltar aos horários
          </ButtonLink>
        </>
      ) : (
        <Confirm loaded={loaded} asked={asked} />
      )}
    </StepFrame>
  );
}

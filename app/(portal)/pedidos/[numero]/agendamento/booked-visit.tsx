import { BookedActions } from "@/components/scheduling/booked-actions";
import { LimitsNote } from "@/components/scheduling/limits-note";
import { placeItems } from "@/components/scheduling/office-facts";
import { OfficeRefusal } from "@/components/scheduling/office-refusal";
import { VideoAccess } from "@/components/scheduling/video-access";
import { VisitWord } from "@/components/scheduling/visit-word";
import { WhatToBring } from "@/components/scheduling/what-to-bring";
import { StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import { cameraPath, timesPath } from "@/lib/scheduling/appointment-paths";
import { appointmentStatusText, whenText } from "@/lib/scheduling/appointment-words";
import { limitTexts } from "@/lib/scheduling/limit-texts";
import { leadMs } from "@/lib/scheduling/reminders";
import { videoRoom } from "@/lib/scheduling/video-room";
import { visitStateOf } from "@/lib/scheduling/visit-state";
import type { LoadedVisit } from "./load-visit";

type Live = NonNullable<LoadedVisit["live"]>;

function Status({ appointment }: Pick<Live, "appointment">) {
  const { confirmedAt, displacedAt } = appointment;
  return (
    <span className="flex flex-wrap gap-2">
      <StatusTag tone={displacedAt ? "danger" : "success"}>
        {displacedAt ? "Horário não atendido" : appointmentStatusText.booked}
      </StatusTag>
      {confirmedAt && <StatusTag tone="info">Presença confirmada</StatusTag>}
    </span>
  );
}

/** The booked appointment, and all that may be done with it now. */
export function BookedVisit({ loaded, live }: { loaded: LoadedVisit; live: Live }) {
  const { number, order, closed, movesMade, missed, now, today } = loaded;
  const { appointment, office } = live;
  const { mode, startsAt } = appointment;
  const state = visitStateOf(appointment, now);
  const told = (instant: Date) => whenText(instant, office.timezone, office.city);
  const again = timesPath(number, { mode, office: office.code });
  return (
    <>
      <VisitWord state={state} again={again} awaitsPayment={order.status === "awaiting_payment"} />
      <SummaryList
        items={[
          { term: "Situação", value: <Status appointment={appointment} /> },
          { term: "Quando", value: told(startsAt) },
          ...placeItems(office, mode),
        ]}
      />
      {mode === "video" && state === "ahead" && (
        <VideoAccess
          room={videoRoom(appointment, office, now)}
          from={told(new Date(startsAt.getTime() - leadMs.day))}
          cameraHref={cameraPath(number)}
        />
      )}
      {state !== "past" && (
        <>
          <BookedActions
            number={number}
            state={state}
            moveHref={closed?.move ? null : again}
            mayCancel={!closed?.cancel}
          />
          {closed?.move && <OfficeRefusal code={closed.move} phone={office.phone} />}
        </>
      )}
      {state === "ahead" && <WhatToBring order={order} today={today} />}
      {state === "ahead" && !closed?.cancel && (
        <LimitsNote texts={limitTexts(office, startsAt, { movesMade, missed }, now)} />
      )}
    </>
  );
}

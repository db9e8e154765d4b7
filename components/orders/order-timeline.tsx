import type { OrderEvent } from "@/lib/orders/order-event";
import { actorText, eventText } from "@/lib/orders/texts";
import type { appointmentChanges } from "@/lib/scheduling/appointment";
import { whenText } from "@/lib/scheduling/appointment-words";
import { appointmentChangeText } from "@/lib/scheduling/texts";
import { formatDateTime } from "@/lib/shared/dates";

/** A change of one of the order's appointments. */
export type AppointmentChange = {
  id: number;
  kind: (typeof appointmentChanges)[number];
  at: Date;
  startsAt: Date;
  reason: string;
  officeName: string;
  timezone: string;
  byCustomer: boolean;
};

type Entry = { key: string; at: Date; title: string; detail: string; who: string };

const entryOfEvent = ({ id, at, toStatus, actorType, reason }: OrderEvent): Entry => ({
  key: `order-${id}`,
  at,
  title: eventText[toStatus],
  detail: reason,
  who: actorText[actorType],
});

function entryOfChange({ id, kind, at, reason, byCustomer, ...change }: AppointmentChange): Entry {
  const when = whenText(change.startsAt, change.timezone, change.officeName);
  return {
    key: `appointment-${id}`,
    at,
    title: appointmentChangeText[kind],
    detail: [`${change.officeName}, ${when}.`, reason].filter(Boolean).join(" "),
    who: actorText[byCustomer ? "customer" : "system"],
  };
}

type Props = { events: readonly OrderEvent[]; appointments: readonly AppointmentChange[] };

/** What happened to an order and to its appointments, oldest first. */
export function OrderTimeline({ events, appointments }: Props) {
  const entries = [...events.map(entryOfEvent), ...appointments.map(entryOfChange)].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
  return (
    <ol className="my-4 border-l-2 border-line pl-4">
      {entries.map(({ key, at, title, detail, who }) => (
        <li key={key} className="mb-4">
          <time dateTime={at.toISOString()} className="text-sm text-ink-soft">
            {formatDateTime(at)}
          </time>
          <p className="font-semibold">{title}</p>
          {detail && <p className="break-words">{detail}</p>}
          <p className="text-sm text-ink-soft">{who}</p>
        </li>
      ))}
    </ol>
  );
}

import type { OrderEvent } from "@/lib/orders/order-event";
import { actorText, eventText } from "@/lib/orders/texts";
import { formatDateTime } from "@/lib/shared/dates";

export function OrderTimeline({ events }: { events: readonly OrderEvent[] }) {
  return (
    <ol className="my-4 border-l-2 border-line pl-4">
      {events.map(({ id, at, toStatus, actorType, reason }) => (
        <li key={id} className="mb-4">
          <time dateTime={at.toISOString()} className="text-sm text-ink-soft">
            {formatDateTime(at)}
          </time>
          <p className="font-semibold">{eventText[toStatus]}</p>
          {reason && <p className="break-words">{reason}</p>}
          <p className="text-sm text-ink-soft">{actorText[actorType]}</p>
        </li>
      ))}
    </ol>
  );
}

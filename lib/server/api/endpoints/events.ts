import "server-only";
import { z } from "zod";
import {
  type EventPlace,
  type IntegrationEventRow,
  listIntegrationEvents,
} from "@/db/unscoped/integration-events";
import { type EventType, eventTypes } from "@/lib/integration/event";
import { cursorAfter, placeOf } from "@/lib/server/api/cursor";
import { defineEndpoint } from "@/lib/server/api/endpoint";
import { noBody, none, pageQuery } from "@/lib/server/api/parts";
import { isProblem } from "@/lib/server/api/send";
import { instant } from "@/lib/server/api/views/order-view";

const eventView = z
  .strictObject({
    id: z.int(),
    type: z.enum(eventTypes),
    order: z.strictObject({ number: z.string() }),
    data: z.record(z.string(), z.unknown()),
    createdAt: instant,
  })
  .meta({ id: "Event" });

const eventOf = ({ id, type, orderNumber, data, at }: IntegrationEventRow): z.output<typeof eventView> => ({
  id,
  type,
  order: { number: orderNumber },
  data,
  createdAt: at.toISOString(),
});

const isEventType = (text: string): text is EventType => (eventTypes as readonly string[]).includes(text);

export const listEvents = defineEndpoint({
  method: "GET",
  path: "/events",
  tag: "Eventos",
  summary: "Lista o que aconteceu, desde um cursor",
  description:
    "Guarde o nextCursor de cada resposta e mande-o na próxima: nada se perde e nada se repete. Quando não há eventos novos, o nextCursor é o mesmo. Os mesmos eventos saem por webhook.",
  scope: "events:read",
  params: none,
  query: z.strictObject({
    ...pageQuery,
    types: z
      .string()
      .transform((text) => text.split(","))
      .pipe(z.array(z.string().refine(isEventType, "Tipo desconhecido.")).max(eventTypes.length))
      .default([])
      .meta({ description: "Tipos separados por vírgula; sem isso, todos" }),
  }),
  body: noBody,
  answers: {
    200: {
      description: "Os eventos, do mais antigo ao mais novo",
      schema: z.strictObject({ items: z.array(eventView), nextCursor: z.string().nullable() }),
    },
  },
  problems: ["invalid_cursor"],
  example: { summary: "Mudanças de status", query: { types: "order.status_changed" } },
  handle: async ({ deps, key, query }) => {
    const name = `events:${query.types.join(",")}`;
    const place = placeOf<EventPlace>(deps.secrets, key.id, name, query.cursor);
    if (isProblem(place)) return place;
    const types = query.types.filter(isEventType);
    const rows = await listIntegrationEvents(deps.db, types, place.at, query.limit);
    const last = rows.at(-1);
    const nextCursor = last
      ? cursorAfter(deps.secrets, key.id, name, { tx: last.tx, id: last.id } satisfies EventPlace)
      : (query.cursor ?? null);
    return { status: 200, body: { items: rows.map(eventOf), nextCursor } };
  },
});

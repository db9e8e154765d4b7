import "server-only";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { findOrderWithHolder, listOrdersWithHolder, type OrderPlace } from "@/db/unscoped/order-views";
import { orderStatuses } from "@/lib/orders/order";
import { orderInput } from "@/lib/orders/order-input";
import { type Answer, defineEndpoint } from "@/lib/server/api/endpoint";
import { etagOf, wantedVersion } from "@/lib/server/api/etag";
import { orderExample } from "@/lib/server/api/examples";
import type { CallerKey } from "@/lib/server/api/keys";
import { listPage } from "@/lib/server/api/list";
import { noBody, none, orderParams, pageOf, pageQuery } from "@/lib/server/api/parts";
import { notFound, type Problem, problem } from "@/lib/server/api/problem";
import { refusalProblem } from "@/lib/server/api/refusal";
import { orderOf, orderView } from "@/lib/server/api/views/order-view";
import { putOrder } from "@/lib/server/use-cases/put-order";

export const systemActor = ({ name }: CallerKey) => ({ type: "system", name }) as const;

/** An order as it stands, with its ETag. */
export async function orderAnswer(db: Db | Tx, number: string, status = 200): Promise<Answer | Problem> {
  const row = await findOrderWithHolder(db, number);
  if (!row) return notFound("Não há pedido com esse número.");
  return { status, body: orderOf(row), headers: { ETag: etagOf(row.order.version) } };
}

export const orderDocumented = { description: "O pedido como ficou. ETag: a versão.", schema: orderView };

const listQuery = z.strictObject({
  ...pageQuery,
  status: z.enum(orderStatuses).optional(),
  updatedSince: z.iso
    .datetime()
    .transform((text) => new Date(text))
    .optional()
    .meta({ description: "Só os que mudaram desde este instante" }),
});

export const listOrders = defineEndpoint({
  method: "GET",
  path: "/orders",
  tag: "Pedidos",
  summary: "Lista pedidos, na ordem em que entraram",
  scope: "orders:read",
  params: none,
  query: listQuery,
  body: noBody,
  answers: { 200: pageOf(orderView, "Uma página de pedidos") },
  problems: ["invalid_cursor"],
  example: { summary: "Os que aguardam validação", query: { status: "awaiting_validation", limit: "20" } },
  handle: (call) => {
    const { status, updatedSince } = call.query;
    const name = `orders:${status ?? ""}:${updatedSince?.toISOString() ?? ""}`;
    return listPage(call, name, {
      rows: (place: OrderPlace | undefined, limit) =>
        listOrdersWithHolder(call.deps.db, { status, updatedSince }, place, limit),
      placeOf: ({ order }) => ({ at: order.createdAt.toISOString(), id: order.id }),
      view: orderOf,
    });
  },
});

export const getOrder = defineEndpoint({
  method: "GET",
  path: "/orders/{number}",
  tag: "Pedidos",
  summary: "Lê um pedido",
  scope: "orders:read",
  params: orderParams,
  query: none,
  body: noBody,
  answers: { 200: orderDocumented },
  problems: [],
  example: { summary: "Um pedido", params: { number: "900100" } },
  handle: ({ deps, params }) => orderAnswer(deps.db, params.number),
});

export const putOrderEndpoint = defineEndpoint({
  method: "PUT",
  path: "/orders/{number}",
  tag: "Pedidos",
  summary: "Cria ou atualiza um pedido pelo número",
  description:
    "Sem pedido com esse número, cria (201). Com um, atualiza (200) quando If-Match traz o ETag lido; repetido sem mudança, responde 200 sem exigir If-Match. Depois que o titular cria o acesso, os dados dele não mudam por aqui. Um pedido com complete: false começa em preenchimento, e o telefone e o endereço do titular podem faltar; complete: true depois disso o faz seguir, e os exige.",
  scope: "orders:write",
  params: orderParams,
  query: none,
  body: orderInput,
  answers: {
    200: orderDocumented,
    201: { description: "O pedido criado. ETag: a versão.", schema: orderView },
  },
  problems: ["number_taken", "order_ended", "already_paid", "precondition_required", "precondition_failed"],
  example: { summary: "Um e-CPF A1", params: { number: "900100" }, body: orderExample },
  handle: async ({ deps, key, params, body, ifMatch }) => {
    if (body.number !== params.number) {
      const errors = [{ path: "number", detail: "Precisa ser o mesmo número do endereço." }];
      return problem("invalid_body", "O número do corpo e o do endereço são diferentes.", { errors });
    }
    const wanted = wantedVersion(ifMatch);
    const result = await putOrder(deps, { input: body, wanted, actor: systemActor(key) });
    if (!result.ok) return refusalProblem(result.error);
    return orderAnswer(deps.db, params.number, result.value === "created" ? 201 : 200);
  },
});

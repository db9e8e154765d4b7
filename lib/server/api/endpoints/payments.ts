import "server-only";
import { z } from "zod";
import { findOrderWithHolder, type OrderWithHolder } from "@/db/unscoped/order-views";
import { type PaymentRow, paymentsOfOrder } from "@/db/unscoped/payments";
import { paymentMethods, paymentOutcomes } from "@/lib/billing/payment";
import { paymentInput } from "@/lib/billing/payment-input";
import { defineEndpoint } from "@/lib/server/api/endpoint";
import { noBody, none, orderParams } from "@/lib/server/api/parts";
import { notFound } from "@/lib/server/api/problem";
import { refusalProblem } from "@/lib/server/api/refusal";
import { cents, civilDate, instant, payerOf, payerView } from "@/lib/server/api/views/order-view";
import { receivePayment } from "@/lib/server/use-cases/receive-payment";
import { systemActor } from "./orders";

const paymentView = z
  .strictObject({
    id: z.uuid(),
    source: z.string(),
    reference: z.string(),
    method: z.enum(paymentMethods),
    amountCents: cents,
    outcome: z.enum(paymentOutcomes).meta({
      description:
        "paid: quitou. underpaid: falta valor. overpaid: quitou e sobrou. refund_due: o pedido não devia; devolver.",
    }),
    paidAt: instant,
    creditedOn: civilDate.nullable(),
    payer: payerView,
    createdAt: instant,
  })
  .meta({ id: "Payment" });

const chargeView = z
  .strictObject({
    status: z.enum(["open", "paid", "closed", "not_billable"]).meta({
      description:
        "closed: o pedido terminou sem pagamento. not_billable: empenho, ou ainda em preenchimento.",
    }),
    amountCents: cents,
    paidCents: cents,
    payer: payerView,
    paidAt: instant.nullable(),
  })
  .meta({ id: "Charge", description: "O que o pedido deve" });

const paymentOf = (row: PaymentRow): z.output<typeof paymentView> => ({
  id: row.id,
  source: row.source,
  reference: row.reference,
  method: row.method,
  amountCents: row.amountCents,
  outcome: row.outcome,
  paidAt: row.paidAt.toISOString(),
  creditedOn: row.creditedOn,
  payer: { name: row.payerName, document: row.payerDocument },
  createdAt: row.createdAt.toISOString(),
});

function chargeStatus({ order }: OrderWithHolder): z.output<typeof chargeView>["status"] {
  if (order.paymentTerms === "invoiced" || order.status === "draft") return "not_billable";
  if (order.paidAt) return "paid";
  return order.status === "awaiting_payment" ? "open" : "closed";
}

const chargeOf = (row: OrderWithHolder, payments: PaymentRow[]): z.output<typeof chargeView> => ({
  status: chargeStatus(row),
  amountCents: row.order.priceCents,
  paidCents: payments
    .filter(({ outcome }) => outcome !== "refund_due")
    .reduce((total, { amountCents }) => total + amountCents, 0),
  payer: payerOf(row),
  paidAt: row.order.paidAt?.toISOString() ?? null,
});

const shared = { tag: "Cobrança e pagamentos", params: orderParams, query: none } as const;
const reading = { ...shared, method: "GET", scope: "payments:read", body: noBody, problems: [] } as const;
const example = { summary: "De um pedido", params: { number: "900100" } };

export const getCharge = defineEndpoint({
  ...reading,
  path: "/orders/{number}/charge",
  summary: "Lê a cobrança de um pedido",
  answers: { 200: { description: "A cobrança", schema: chargeView } },
  example,
  handle: async ({ deps, params }) => {
    const row = await findOrderWithHolder(deps.db, params.number);
    if (!row) return notFound("Não há pedido com esse número.");
    return { status: 200, body: chargeOf(row, await paymentsOfOrder(deps.db, row.order.id)) };
  },
});

export const listPayments = defineEndpoint({
  ...reading,
  path: "/orders/{number}/payments",
  summary: "Lista os pagamentos de um pedido",
  answers: { 200: { description: "Os pagamentos", schema: z.strictObject({ items: z.array(paymentView) }) } },
  example,
  handle: async ({ deps, params }) => {
    const row = await findOrderWithHolder(deps.db, params.number);
    if (!row) return notFound("Não há pedido com esse número.");
    const payments = await paymentsOfOrder(deps.db, row.order.id);
    return { status: 200, body: { items: payments.map(paymentOf) } };
  },
});

export const postPayment = defineEndpoint({
  ...shared,
  method: "POST",
  scope: "payments:write",
  path: "/orders/{number}/payments",
  summary: "Avisa um pagamento, de um banco sem webhook",
  description: "Conta uma vez por origem e referência. O valor que quita faz o pedido seguir.",
  body: paymentInput,
  answers: {
    200: { description: "Este pagamento já era conhecido", schema: paymentView },
    201: { description: "O pagamento registrado", schema: paymentView },
  },
  problems: ["reference_taken"],
  example: {
    summary: "Um Pix que quita",
    params: { number: "900100" },
    body: {
      source: "banco-001",
      reference: "E00000000202611251200abcdef12345",
      method: "pix",
      amountCents: 18_000,
      paidAt: "2026-11-25T12:00:00Z",
    },
  },
  handle: async ({ deps, key, params, body }) => {
    const result = await receivePayment(deps, params.number, body, systemActor(key));
    if (!result.ok) return refusalProblem(result.error);
    return { status: result.value.isNew ? 201 : 200, body: paymentOf(result.value.payment) };
  },
});

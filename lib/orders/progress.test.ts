import { expect, test } from "vitest";
import { type Order, orderStatuses } from "./order";
import { nextStep, progressOf } from "./progress";
import { sampleOrder } from "./sample-order";

const TODAY = "2026-11-25";
const paidAt = new Date("2026-11-21T12:00:00Z");
const signs = { done: "+", current: ">", stopped: "x", todo: "" };

const way = (own: Partial<Order>) =>
  progressOf(sampleOrder(own), TODAY)
    .map(({ name, state }) => `${signs[state]}${name}`)
    .join(" ");

const renewal = { renewal: true, currentCertificateValidUntil: "2026-12-10" };

test.each<[Partial<Order>, string]>([
  [{ status: "draft" }, ">Pedido feito Pagamento Validação presencial Emissão Entregue"],
  [{}, "+Pedido feito >Pagamento Validação presencial Emissão Entregue"],
  [{ status: "awaiting_validation" }, "+Pedido feito +Pagamento >Validação presencial Emissão Entregue"],
  [{ status: "rejected" }, "+Pedido feito +Pagamento xValidação presencial Emissão Entregue"],
  [{ status: "delivered" }, "+Pedido feito +Pagamento +Validação presencial +Emissão +Entregue"],
  [
    { status: "awaiting_validation", paymentTerms: "invoiced" },
    "+Pedido feito >Validação presencial Emissão Entregue",
  ],
  [{ status: "awaiting_issuance", ...renewal }, "+Pedido feito +Pagamento >Emissão Entregue"],
  [{ status: "delivered", ...renewal }, "+Pedido feito +Pagamento +Emissão +Entregue"],
  [{ status: "cancelled" }, "+Pedido feito xCancelado"],
  [{ status: "expired", paidAt }, "+Pedido feito +Pagamento xExpirado"],
])("%o goes %s", (own, expected) => {
  expect(way(own)).toBe(expected);
});

test("every status says what comes next", () => {
  for (const status of orderStatuses) expect(nextStep(sampleOrder({ status }), TODAY)).toMatch(/\.$/);
});

test.each<[Partial<Order>, RegExp]>([
  [{}, /posto de atendimento/],
  [renewal, /pela internet/],
  [{ ...renewal, certificateType: "A3" }, /token ou cartão/],
  [{ ...renewal, currentCertificateValidUntil: "2026-11-24" }, /não está mais válido/],
])("issuance of %o is told as it will be", (own, expected) => {
  expect(nextStep(sampleOrder({ status: "awaiting_issuance", ...own }), TODAY)).toMatch(expected);
});

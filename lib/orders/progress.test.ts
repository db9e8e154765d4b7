import { describe, expect, test } from "vitest";
import { type Order, orderStatuses } from "./order";
import { type BookedVisit, nextStep, progressOf } from "./progress";
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

describe("with a booked visit", () => {
  const told = (status: Order["status"], state: BookedVisit["state"]) =>
    nextStep(sampleOrder({ status }), TODAY, { when: "hoje, às 08:00", state });

  test("an order that waits for it says when, or what to do instead", () => {
    expect(told("awaiting_validation", "ahead")).toBe(
      "A validação está marcada para hoje, às 08:00. Leve os documentos.",
    );
    expect(told("awaiting_validation", "past")).toMatch(/hoje, às 08:00, já passou/);
    expect(told("awaiting_validation", "displaced")).toMatch(/Escolha outro horário/);
  });

  test("an order that waits for its payment says both", () => {
    expect(told("awaiting_payment", "ahead")).toMatch(/^Pague .* A validação está marcada para hoje/);
  });

  test("an order that waits for neither says nothing of it", () => {
    expect(told("awaiting_issuance", "ahead")).not.toMatch(/hoje/);
    expect(told("cancelled", "ahead")).not.toMatch(/hoje/);
  });
});

test.each<[Partial<Order>, RegExp]>([
  [{}, /posto de atendimento/],
  [renewal, /pela internet/],
  [{ ...renewal, certificateType: "A3" }, /token ou cartão/],
  [{ ...renewal, currentCertificateValidUntil: "2026-11-24" }, /não está mais válido/],
])("issuance of %o is told as it will be", (own, expected) => {
  expect(nextStep(sampleOrder({ status: "awaiting_issuance", ...own }), TODAY)).toMatch(expected);
});

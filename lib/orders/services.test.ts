import { describe, expect, test } from "vitest";
import { certificateTypes, type Order, orderKinds, orderStatuses, paymentTerms } from "./order";
import { sampleOrder } from "./sample-order";
import { type Service, services, serviceText } from "./service";
import { nextStepElsewhere, servicesOf } from "./services";

const TODAY = "2026-11-25";
const all = new Set(services);
const paidAt = new Date("2026-11-21T12:00:00Z");
const valid = "2026-12-10";

const open = (own: Partial<Order>) =>
  servicesOf(sampleOrder(own), TODAY, all)
    .filter(({ available }) => available)
    .map(({ service }) => service);

/** Open to a first certificate, paid by boleto, by status. */
const first: Record<Order["status"], Service[]> = {
  draft: ["pagador", "concluir"],
  awaiting_payment: ["pagador", "boletos"],
  awaiting_validation: ["agendamento", "boletos"],
  awaiting_issuance: ["boletos"],
  delivered: ["boletos"],
  rejected: ["agendamento", "boletos"],
  cancelled: ["boletos"],
  expired: ["boletos"],
};

/** Without payment by boleto these two never open. */
const payment: Service[] = ["pagador", "boletos"];
const isPaid = (status: Order["status"]) => status !== "draft" && status !== "awaiting_payment";

describe.each(orderStatuses)("an order that is %s", (status) => {
  const paid = isPaid(status) ? paidAt : null;
  const cases = orderKinds.flatMap((kind) =>
    certificateTypes.flatMap((certificateType) =>
      paymentTerms.flatMap((terms) =>
        [true, false].map((renewal) => ({ kind, certificateType, terms, renewal })),
      ),
    ),
  );

  test.each(cases)("$kind, $certificateType, $terms, renewal: $renewal", (given) => {
    const { kind, certificateType, terms, renewal } = given;
    const currentCertificateValidUntil = renewal ? valid : null;
    const paidWhen = terms === "boleto" ? paid : null;
    const expected = new Set(first[status]);
    if (terms === "invoiced") for (const service of payment) expected.delete(service);
    if (renewal) expected.delete("agendamento");
    if (renewal && certificateType === "A1" && status === "awaiting_issuance") expected.add("emissao");
    const own = { status, kind, certificateType, renewal, currentCertificateValidUntil, paidAt: paidWhen };
    expect(open({ ...own, paymentTerms: terms })).toEqual(
      services.filter((service) => expected.has(service)),
    );
  });
});

test("notas fiscais open with the first nota", () => {
  expect(open({ status: "delivered", paidAt, notaFiscalCount: 1 })).toContain("notas-fiscais");
});

test("a renewal needs a visit once the current certificate has ended, and is not issued online", () => {
  const renewal = { renewal: true, currentCertificateValidUntil: "2026-11-24", paidAt };
  expect(open({ ...renewal, status: "awaiting_validation" })).toContain("agendamento");
  expect(open({ ...renewal, status: "awaiting_issuance" })).not.toContain("emissao");
  const lastDay = { ...renewal, currentCertificateValidUntil: TODAY, status: "awaiting_issuance" } as const;
  expect(open(lastDay)).toContain("emissao");
});

test("a visit is booked before the payment where an office takes it, and needs one all the same", () => {
  expect(open({ bookableAhead: true })).toContain("agendamento");
  expect(open({ bookableAhead: true, renewal: true, currentCertificateValidUntil: valid })).not.toContain(
    "agendamento",
  );
  for (const status of ["draft", "awaiting_issuance", "cancelled"] as const)
    expect(open({ status, bookableAhead: true })).not.toContain("agendamento");
});

test("an unpaid renewal cannot be issued, an invoiced one can", () => {
  const renewal = {
    renewal: true,
    currentCertificateValidUntil: valid,
    status: "awaiting_issuance",
  } as const;
  expect(open(renewal)).not.toContain("emissao");
  expect(open({ ...renewal, paymentTerms: "invoiced" })).toContain("emissao");
});

test("every closed service says why and what opens it; every open one has its address", () => {
  for (const status of orderStatuses) {
    for (const entry of servicesOf(sampleOrder({ status }), TODAY, all)) {
      if (entry.available) expect(entry.href).toBe(`/pedidos/4501/${entry.service}`);
      else
        expect([entry.reason, entry.unlock]).toEqual([
          expect.stringMatching(/\.$/),
          expect.stringMatching(/\.$/),
        ]);
    }
  }
});

test("a service whose page is still to come is not offered, and says so", () => {
  const entry = servicesOf(sampleOrder(), TODAY, new Set()).find(({ service }) => service === "boletos");
  expect(entry).toMatchObject({ available: false, reason: "Disponível em breve neste portal." });
});

test("the six services have the manual's names, in its order", () => {
  expect(services.map((service) => serviceText[service].toUpperCase())).toEqual([
    "AGENDAMENTO",
    "ALTERAR RESPONSÁVEL PELO PAGAMENTO",
    "BOLETOS",
    "CONCLUIR PEDIDO",
    "CONSULTAR NOTAS FISCAIS",
    "EMITIR CERTIFICADO (RENOVAÇÃO)",
  ]);
});

describe("the next step", () => {
  const waiting = sampleOrder({ status: "awaiting_validation" });

  test("says where else to take it while its page is still to come", () => {
    expect(nextStepElsewhere(waiting, TODAY, new Set())).toMatch(/central de atendimento/);
    expect(nextStepElsewhere(waiting, TODAY, new Set(["agendamento"]))).toBeNull();
  });

  test("says nothing where the customer has nothing to do", () => {
    expect(nextStepElsewhere(sampleOrder({ status: "cancelled" }), TODAY, new Set())).toBeNull();
    expect(nextStepElsewhere(sampleOrder({ status: "awaiting_issuance" }), TODAY, new Set())).toBeNull();
  });
});

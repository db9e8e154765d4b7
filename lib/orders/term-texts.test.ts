import { expect, test } from "vitest";
import { sampleOrder } from "./sample-order";
import { termWarning } from "./term-texts";

const TODAY = "2026-11-25";

test.each([
  ["2026-12-03", undefined],
  ["2026-12-02", /até 02\/12\/2026: faltam 7 dias\./],
  ["2026-11-27", /faltam 2 dias\./],
  ["2026-11-26", /até amanhã, 26\/11\/2026\./],
  ["2026-11-25", /até hoje, 25\/11\/2026\./],
  ["2026-11-24", /^O pedido valia até 24\/11\/2026\.$/],
])("of a term until %s the page warns %s", (expiresOn, expected) => {
  const warning = termWarning(sampleOrder({ expiresOn }), TODAY);
  if (expected) expect(warning?.text).toMatch(expected);
  else expect(warning).toBeNull();
});

test.each(["awaiting_issuance", "delivered", "cancelled", "expired"] as const)(
  "an order that is %s has no term to warn of",
  (status) => {
    expect(termWarning(sampleOrder({ status, expiresOn: "2026-11-25" }), TODAY)).toBeNull();
  },
);

import { expect, test } from "vitest";
import { boletoStatuses } from "./boleto-moves";
import { boletoStory, type ToldBoleto } from "./boleto-story-texts";

const boleto: ToldBoleto = {
  status: "registered",
  dueOn: "2026-12-10",
  payableUntil: "2026-12-25",
  dueWanted: null,
  replacementDueOn: null,
  rejection: null,
  pixCopiaECola: null,
};

test("every state has a whole sentence", () => {
  for (const status of boletoStatuses) expect(boletoStory({ ...boleto, status })).toMatch(/^[A-Z].*\.$/);
});

test("says until when to pay, and what changes it", () => {
  expect(boletoStory(boleto)).toBe("Pague até 10/12/2026, em qualquer banco.");
  expect(boletoStory({ ...boleto, pixCopiaECola: "0002" })).toMatch(/^Pague até 10\/12\/2026.*Pix/);
  expect(boletoStory({ ...boleto, dueWanted: "2026-12-20" })).toMatch(/^Em atualização.*20\/12\/2026\.$/);
  expect(boletoStory({ ...boleto, status: "overdue" })).toMatch(/até 25\/12\/2026, com multa e juros/);
});

test("who waits for a new boleto is told not to pay the old one", () => {
  const pending = { ...boleto, status: "cancel_pending" } as const;
  expect(boletoStory({ ...pending, replacementDueOn: "2026-12-20" })).toMatch(
    /^Em atualização.*Não pague este/,
  );
  expect(boletoStory(pending)).toMatch(/Não pague\.$/);
});

test("a refusal is told in the bank's words, when it has any", () => {
  const rejected = { ...boleto, status: "rejected" } as const;
  expect(boletoStory({ ...rejected, rejection: "CEP inválido" })).toMatch(/CEP inválido\.$/);
});

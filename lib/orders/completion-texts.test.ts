import { expect, test } from "vitest";
import { completionNotice } from "./completion-texts";
import type { OrderStatus } from "./order";

test.each<[unknown, OrderStatus, boolean, RegExp | null]>([
  ["concluido", "awaiting_payment", false, /^Pedido concluído/],
  ["concluido", "awaiting_issuance", false, /^Pedido concluído/],
  ["concluido", "draft", false, null],
  ["concluido", "cancelled", false, null],
  ["nao-concluido", "awaiting_validation", false, /já tinha sido concluído/],
  ["nao-concluido", "delivered", false, /já tinha sido concluído/],
  ["nao-concluido", "cancelled", false, /foi cancelado/],
  ["nao-concluido", "expired", false, /prazo/],
  ["nao-concluido", "draft", true, /prazo/],
  ["nao-concluido", "draft", false, null],
  ["__proto__", "cancelled", false, null],
  [["concluido"], "awaiting_payment", false, null],
  [undefined, "cancelled", false, null],
])("the address says %j and the order is %s (term over: %s)", (code, status, termEnded, expected) => {
  const said = completionNotice(code, status, termEnded);
  if (expected) expect(said?.text).toMatch(expected);
  else expect(said).toBeNull();
});

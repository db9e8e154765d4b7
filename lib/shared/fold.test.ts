import { expect, test } from "vitest";
import { fold } from "./fold";

test.each([
  ["Validação", "validacao"],
  ["JOÃO d'Ávila", "joao d'avila"],
  ["Pêssego", fold("Pe\u0302ssego")],
  ["", ""],
])("«%s» is compared as «%s»", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

import { expect, test } from "vitest";
import { manual } from "./manual";
import type { ManualSection } from "./manual-section";
import { readManualSearch, searchManual, textOf } from "./search-manual";

const sections: ManualSection[] = [
  { id: "a", title: "Recuperação de senha", intro: <p>Use o e-mail do cadastro.</p> },
  {
    id: "b",
    title: "Pedidos",
    intro: null,
    steps: [
      {
        text: (
          <>
            Clique em <strong>Avançar</strong>.
          </>
        ),
      },
    ],
    topics: [{ title: "Boleto", text: "Pague até o vencimento." }],
  },
];

const found = (search: string) => searchManual(sections, search).map(({ id }) => id);

test.each([
  ["recuperacao", ["a"]],
  ["RECUPERAÇÃO", ["a"]],
  ["senhas", ["a"]],
  ["email", ["a"]],
  ["e-mail cadastro", ["a"]],
  ["avancar", ["b"]],
  ["boletos", ["b"]],
  ["vencimento", ["b"]],
  ["senha boleto", []],
  ["", ["a", "b"]],
  ["...", ["a", "b"]],
])("«%s» finds the sections %j", (search, ids) => {
  expect(found(search)).toEqual(ids);
});

test("a section with the word in its title comes before one that only speaks of it", () => {
  const intro: ManualSection = { id: "c", title: "Antes", intro: "Veja os pedidos e o cadastro." };
  expect(searchManual([intro, ...sections], "pedido").map(({ id }) => id)).toEqual(["b", "c"]);
  expect(searchManual([intro, ...sections], "").map(({ id }) => id)).toEqual(["c", "a", "b"]);
});

test("words of neighbouring elements do not run into one", () => {
  expect(textOf([<p key="1">um</p>, <p key="2">dois</p>])).toBe("um dois");
});

test.each([
  [undefined, ""],
  [["senha", "outra"], "senha"],
  ["  senha\u0000\u202e ", "senha"],
  ["x".repeat(100), "x".repeat(60)],
])("the address's %j is read as «%s»", (value, search) => {
  expect(readManualSearch(value)).toBe(search);
});

test("each section has an anchor of its own", () => {
  const ids = manual.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  "cadastro",
  "acesso",
  "senha",
  "código",
  "boleto",
  "agendamento",
  "nota fiscal",
  "imprimir",
  "spam",
  "token",
])("the manual has something about «%s»", (search) => {
  expect(searchManual(manual, search).length).toBeGreaterThan(0);
});

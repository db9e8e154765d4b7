import { expect, test } from "vitest";
import { safePath } from "./safe-path";

const APP = "https://portal.example";

const oneTap =
  "/pedidos/2758387/agendamento/conferir?forma=presencial&unidade=bh-savassi&horario=2026-12-08T12%3A00%3A00Z";
const fromKey = `/presenca/${"aB3_-".repeat(26)}/mudar`;

test.each([
  ["/pedidos", "/pedidos"],
  ["/pedidos/2758387/agendamento", "/pedidos/2758387/agendamento"],
  ["/pedidos?pagina=2", "/pedidos?pagina=2"],
  ["https://portal.example/pedidos/2758387", "/pedidos/2758387"],
  ["/conta", "/conta"],
  [oneTap, oneTap],
  [fromKey, fromKey],
])("goes on to %s", (wanted, expected) => {
  expect(safePath(wanted, APP)).toBe(expected);
});

test.each([
  "//evil.example",
  "/\\evil.example",
  "@evil.example",
  ".evil.example",
  "https:evil.example",
  "https://evil.example/pedidos",
  "https://portal.example.evil.example/pedidos",
  "https://portal.example@evil.example/pedidos",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/pedidos\n//evil.example",
  "%2f%2fevil.example",
  "/pedidos/../../evil",
  "/pedidos?x=//evil.example",
  "/presenca/x/mudar",
  `${fromKey}/../../evil`,
  "http://[",
  "/pedidos".padEnd(5000, "a"),
  ["/pedidos/1"],
  { toString: () => "/pedidos/1" },
  undefined,
])("goes to the orders instead of %s", (wanted) => {
  expect(safePath(wanted, APP)).toBe("/pedidos");
});

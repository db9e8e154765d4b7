import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { judgeFile } from "./judge-file";

const given = "lib/billing/boleto/testdata/boleto-vectors.json";
const vectors = JSON.parse(readFileSync(given, "utf8"));
const judge = (file: unknown) => judgeFile("x.json", () => JSON.stringify(file));

test("every given vector passes but the one whose amount the layout contradicts", () => {
  const verdicts = judge(vectors);
  expect(verdicts).toHaveLength(112);
  expect(verdicts.filter(({ fault }) => fault)).toEqual([
    {
      id: "parse 12",
      title: "arrecadacao, test/test.js",
      fault: "at /valor: expected 29990, found 2999",
    },
  ]);
});

test("a list by itself is a file too, and one that is empty is none", () => {
  expect(judge({ parse: vectors.parse.slice(0, 1) })).toMatchObject([{ id: "parse 1", fault: null }]);
  expect(judge({ issue: [] })).toMatchObject([{ id: "x.json" }]);
});

describe("what is wrong is a failure that says where", () => {
  const [title] = vectors.issue;
  const [code] = vectors.parse;
  const wrong = vectors.parse.find(({ kind }: { kind: string }) => kind === "invalido");
  const foreign = vectors.parse.find(({ expected }: { expected: object }) => "moeda" in expected);
  const expecting = (vector: { expected: object }, own: object) => ({
    ...vector,
    expected: { ...vector.expected, ...own },
  });
  test.each([
    ["another bar code", { issue: [expecting(title, { codigoBarras: "1" })] }, /^at \/codigoBarras/],
    ["another linha", { issue: [expecting(title, { linhaDigitavel: "1" })] }, /^at \/linhaDigitavel/],
    ["an unknown bank", { issue: [{ ...title, bank: "000" }] }, /^refused: .*unknown_bank/],
    ["a title of another form", { issue: [{ bank: "001" }] }, /inputs/],
    ["another due date", { parse: [expecting(code, { vencimento: "2025-02-21" })] }, /^at \/vencimento/],
    ["a date where there is none", { parse: [expecting(code, { vencimento: null })] }, /^at \/vencimento/],
    ["another amount", { parse: [expecting(code, { valor: 1 })] }, /^at \/valor/],
    ["another factor", { parse: [expecting(code, { fator: "1001" })] }, /^at \/fator/],
    ["another bank", { parse: [expecting(code, { banco: "002" })] }, /^at \/banco/],
    ["a code that should hold", { parse: [expecting(wrong, { valid: true })] }, /^expected a code/],
    ["a code that should not", { parse: [expecting(code, { valid: false })] }, /^expected none/],
    ["a foreign code that is none", { parse: [{ ...foreign, input: "1" }] }, /^expected not_in_reais/],
  ])("%s", (_, file, fault) => {
    expect(judge(file)).toMatchObject([{ fault: expect.stringMatching(fault) }]);
  });
});

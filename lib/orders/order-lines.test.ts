import { expect, test } from "vitest";
import { MOST_CHARACTERS, readOrderLine, splitLines } from "./order-lines";
import { sampleOrderJson } from "./sample-order";
import { sampleOrderLine } from "./sample-order-lines";

const good = JSON.stringify(sampleOrderJson);
const withField = (json: string) => good.replace(/}$/, `,${json}}`);

async function linesOf(...pieces: string[]) {
  async function* inPieces() {
    yield* pieces;
  }
  const lines: string[] = [];
  for await (const line of splitLines(inPieces())) lines.push(line);
  return lines;
}

test("reads an order, also after a byte order mark and before a carriage return", () => {
  for (const text of [good, `\uFEFF${good}`, `${good}\r`, `  ${good}  `])
    expect(readOrderLine(text, 1)).toMatchObject({ line: 1, order: { number: "4501" } });
});

test("skips blank lines", () => {
  expect(["", "\r", "  \t", "\uFEFF"].map((text) => readOrderLine(text, 1))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});

test("every sample line is an order of a holder of its own", () => {
  const read = Array.from({ length: 200 }, (_, n) => readOrderLine(sampleOrderLine(n), n + 1));
  const cpfs = read.map((line) => (line && "order" in line ? line.order.holder.cpf : ""));
  expect(new Set(cpfs).size).toBe(200);
  expect(cpfs).not.toContain("");
});

test.each<[string, string, RegExp]>([
  ["broken JSON", good.slice(0, -1), /JSON/],
  ["a field twice with two values", withField('"number":"4502"'), /repete/],
  ["a field twice, one escaped", withField('"n\\u0075mber":"4502"'), /repete/],
  ["two orders on a line", good + good, /JSON/],
  ["a byte order mark inside", `{"a":\uFEFF1}`, /JSON/],
  ["NaN", good.replace("18000", "NaN"), /JSON/],
  ["thirty thousand levels", `${"[".repeat(30_000)}${"]".repeat(30_000)}`, /JSON/],
  ["more than 64 KB", withField(`"x":"${"a".repeat(MOST_CHARACTERS)}"`), /65\.536/],
  ["bytes that are not UTF-8", good.replace("Ana", "Jo\uFFFDo"), /UTF-8/],
  ["a list", `[${good}]`, /objeto/],
])("refuses %s", (_, text, detail) => {
  const errors = [{ path: "", detail: expect.stringMatching(detail) }];
  expect(readOrderLine(text, 7)).toEqual({ line: 7, errors });
});

test.each<[string, string, string]>([
  ["a price beyond exact numbers", "priceCents", good.replace("18000", "9007199254740993")],
  ["an endless price", "priceCents", good.replace("18000", "1e999")],
  ["a prototype", "?", withField('"__proto__":{"complete":true}')],
  ["a wrong CPF", "holder.cpf", good.replace('"cpf":"52998224725"', '"cpf":"52998224726"')],
])("refuses %s by its field", (_, path, text) => {
  expect(readOrderLine(text, 1)).toMatchObject({
    errors: expect.arrayContaining([expect.objectContaining({ path })]),
  });
});

test("cuts lines wherever the pieces end", async () => {
  expect(await linesOf("a\nb", "c\r", "\n\n", "d")).toEqual(["a", "bc\r", "", "d"]);
  expect(await linesOf("a\n")).toEqual(["a"]);
});

test("of an endless line keeps no more than it takes to refuse it, and goes on after it", async () => {
  const [endless, next] = await linesOf(...Array<string>(100).fill("x".repeat(10_000)), "\nnext\n");
  expect(endless?.length).toBeGreaterThan(MOST_CHARACTERS);
  expect(endless?.length).toBeLessThan(MOST_CHARACTERS + 10_002);
  expect(readOrderLine(endless ?? "", 1)).toMatchObject({ errors: [{ path: "" }] });
  expect(next).toBe("next");
});

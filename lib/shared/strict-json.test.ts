import { expect, test } from "vitest";
import { parseStrictJson } from "./strict-json";

test("reads what JSON.parse reads", () => {
  const text = '{"a":[1,-2.5e3,"á\\n",true,null],"b":{"c":"d"}}';
  expect(parseStrictJson(text)).toEqual(JSON.parse(text));
});

test.each([
  ["a member twice", '{"a":1,"a":2}'],
  ["a member twice, one escaped", '{"a":1,"\\u0061":2}'],
  ["a member twice inside", '[{"x":{"a":1,"a":2}}]'],
  ["NaN", '{"a":NaN}'],
  ["half a value", '{"a":1'],
  ["two values", '{"a":1}{"b":2}'],
  ["nothing", ""],
  ["a hundred thousand levels", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
])("refuses %s", (_, text) => {
  expect(parseStrictJson(text)).toBeUndefined();
});

test("a member cannot reach a prototype", () => {
  const value = parseStrictJson('{"__proto__":{"polluted":true}}') as object;
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  expect(Object.keys(value)).toEqual(["__proto__"]);
});

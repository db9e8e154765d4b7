import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { judgeFile } from "./judge-file";

const given = "lib/scheduling/testdata/scheduling-cases.json";
const text = readFileSync(given, "utf8");

test("every given case passes", () => {
  const verdicts = judgeFile(given, () => text);
  expect(verdicts).toHaveLength(57);
  expect(verdicts.filter(({ fault }) => fault)).toEqual([]);
});

test("a wrong result is a failure that says where", () => {
  const [first, ...rest] = JSON.parse(text).cases;
  first.expected[2].remaining = 2;
  const [verdict, next] = judgeFile(given, () => JSON.stringify({ cases: [first, ...rest] }));
  expect(verdict).toEqual({
    id: "A01",
    title: first.title,
    fault: "at /2/remaining: expected 2, found 1 (8 expected, 8 found)",
  });
  expect(next?.fault).toBeNull();
});

test("a missing slot, one too many, and a zone that does not exist are failures", () => {
  const [first] = JSON.parse(text).cases;
  const judged = (own: object) =>
    judgeFile(given, () => JSON.stringify({ cases: [{ ...first, ...own }] }))[0];
  expect(judged({ expected: first.expected.slice(0, 7) })?.fault).toMatch(
    /^at \/7: expected nothing, found \{/,
  );
  expect(judged({ expected: [...first.expected, {}] })?.fault).toMatch(
    /^at \/8: expected \{\}, found nothing/,
  );
  const input = { ...first.input, office: { ...first.input.office, timezone: "Marte/Base" } };
  expect(judged({ input })?.fault).toContain("Marte/Base");
});

test.each([
  ["no JSON", "{"],
  ["no cases", "{}"],
  ["an empty list of cases", '{"cases":[]}'],
])("a file with %s is a failure, never a silent pass", (_, content) => {
  expect(judgeFile("x.json", () => content)).toEqual([
    { id: "x.json", title: "the file itself", fault: expect.any(String) },
  ]);
});

import { expect, test } from "vitest";
import { answerSignedOut, answerVersion } from "./answer-version";

const ask = (version: string | undefined, known?: string) =>
  answerVersion(
    new Request("https://portal.example/", known ? { headers: { "if-none-match": known } } : {}),
    version,
  );

test.each([
  [undefined, 200],
  ['"6"', 200],
  ["7", 200],
  ['"7"', 304],
  ['W/"7"', 304],
])("a page that has %s of version 7 is answered %i", async (known, status) => {
  const answer = ask("7", known);
  expect([answer.status, answer.headers.get("etag")]).toEqual([status, '"7"']);
  expect(answer.headers.get("cache-control")).toBe("no-store, private");
  expect(await answer.text()).toBe(status === 200 ? '{"version":"7"}' : "");
});

test("what is not there and who is not signed in are told so, and nothing is kept", () => {
  const answers = [ask(undefined, '"7"'), answerSignedOut()];
  expect(answers.map(({ status }) => status)).toEqual([404, 401]);
  for (const answer of answers) expect(answer.headers.get("cache-control")).toBe("no-store, private");
});

import { solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/web/pbkdf2";
import { expect, test } from "vitest";
import { newWork } from "./proof-of-work";

test("a browser that does the work finds the answer, which the task only half tells", async () => {
  const { work, answer } = await newWork((min) => min);
  const solution = await solveChallenge({ challenge: { parameters: work }, deriveKey });
  expect(solution?.derivedKey).toBe(answer);
  expect(answer).toMatch(/^[0-9a-f]{64}$/);
  expect(work.keyPrefix).toBe(answer.slice(0, 32));
  expect(JSON.stringify(work)).not.toContain(answer.slice(32));
});

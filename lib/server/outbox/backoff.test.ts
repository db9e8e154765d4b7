import { expect, test } from "vitest";
import { backoffSeconds } from "./backoff";

test.each([
  [1, 0, 0, 2.5],
  [1, 1, 0, 5],
  [2, 1, 0, 10],
  [5, 0.5, 0, 60],
  [11, 1, 0, 3600],
  [25, 1, 0, 3600],
  [1, 0, 90, 90],
  [1, 0, 1e15, 86_400],
])(
  "after %i tries, with chance %d and Retry-After %i, it waits %d seconds",
  (attempts, chance, asked, expected) => {
    expect(backoffSeconds(attempts, chance, asked)).toBe(expected);
  },
);

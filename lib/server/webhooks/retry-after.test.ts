import { expect, test } from "vitest";
import { retryAfterSeconds } from "./retry-after";

const now = new Date("2026-11-25T12:00:00Z");

test.each([
  [undefined, 0],
  ["", 0],
  ["120", 120],
  [" 7 ", 7],
  ["-5", 0],
  ["soon", 0],
  ["Wed, 25 Nov 2026 12:01:00 GMT", 60],
  ["Wed, 25 Nov 2026 11:00:00 GMT", 0],
])("Retry-After «%s» asks for %d seconds", (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds);
});

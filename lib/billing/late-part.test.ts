import { expect, test } from "vitest";
import { latePartOf } from "./late-part";

test.each([
  ["paid in time", { amountCents: 18_000, lateCents: 0 }, { amountCents: 18_000, lateCents: 0 }, 0],
  ["paid late", { amountCents: 18_000, lateCents: 0 }, { amountCents: 18_360, lateCents: 360 }, 360],
  [
    "a new title that includes them",
    { amountCents: 18_408, lateCents: 408 },
    { amountCents: 18_408, lateCents: 0 },
    408,
  ],
  [
    "that one, late again",
    { amountCents: 18_408, lateCents: 408 },
    { amountCents: 18_776, lateCents: 368 },
    776,
  ],
  [
    "too much, without the bank's word",
    { amountCents: 18_000, lateCents: 0 },
    { amountCents: 19_000, lateCents: 0 },
    0,
  ],
  [
    "less than the principal",
    { amountCents: 18_408, lateCents: 408 },
    { amountCents: 17_000, lateCents: 0 },
    0,
  ],
  [
    "interest that the bank claims, of less than the principal",
    { amountCents: 18_000, lateCents: 0 },
    { amountCents: 17_000, lateCents: 500 },
    0,
  ],
])("%s", (_, title, payment, late) => {
  expect(latePartOf(title, payment)).toBe(late);
});

import { expect, test } from "vitest";
import { availableSlots, type SlotRequest } from "./available-slots";
import file from "./testdata/scheduling-cases.json";

test.each(file.cases)("$id: $title", ({ input, expected, expectedCount }) => {
  const slots = availableSlots(input as SlotRequest);
  expect(slots).toEqual(expected);
  expect(slots).toHaveLength(expectedCount);
});

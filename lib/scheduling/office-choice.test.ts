import { expect, test } from "vitest";
import { type Chooser, officeClosed } from "./office-choice";

const office = {
  ...{ active: true, inPerson: true, video: false, bookAhead: false },
  ...{ cancelLimitMinutes: 0, maxMoves: 2, maxMissed: 2 },
};
const chooser: Chooser = { mode: "in_person", videoAllowed: false, ahead: false, missed: 0, moves: false };

test.each<[Partial<typeof office>, Partial<Chooser>, string | null]>([
  [{}, {}, null],
  [{ active: false }, {}, "office_inactive"],
  [{ video: true }, { mode: "video" }, "video_not_allowed"],
  [{}, { mode: "video", videoAllowed: true }, "mode_not_offered"],
  [{ video: true }, { mode: "video", videoAllowed: true }, null],
  [{ inPerson: false, video: true }, {}, "mode_not_offered"],
  [{}, { ahead: true }, "payment_first"],
  [{ bookAhead: true }, { ahead: true }, null],
  [{}, { missed: 2 }, "too_many_missed"],
  [{}, { missed: 2, moves: true }, null],
])("an office with %j is chosen by an order with %j: %s", (own, order, expected) => {
  expect(officeClosed({ ...office, ...own }, { ...chooser, ...order })).toBe(expected);
});

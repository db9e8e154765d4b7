import { describe, expect, test } from "vitest";
import { type Current, isNoticeDue, type Notice } from "./appointment-notice";
import { videoRoom } from "./video-room";

const startsAt = new Date("2026-12-01T11:00:00Z");
const minutesBefore = (minutes: number) => new Date(startsAt.getTime() - minutes * 60_000);
const live: Current = { sequence: 3, status: "booked", startsAt, displacedAt: null, orderRuns: true };

const isDue = (notice: Notice, own: Partial<Current> = {}, minutesLeft = 60 * 24) =>
  isNoticeDue(
    { appointmentId: "x", sequence: 3, notice },
    { ...live, displacedAt: notice === "displaced" ? minutesBefore(9999) : null, ...own },
    minutesBefore(minutesLeft),
  );

const ofLive: Notice[] = ["changed", "day", "hours", "displaced"];

describe("a message", () => {
  test.each(ofLive)("of %s is due while the appointment is as it says", (notice) => {
    expect(isDue(notice)).toBe(true);
  });

  test.each([...ofLive, "missed"] as const)("of %s is not, once the appointment changed again", (notice) => {
    expect(isDue(notice, { sequence: 4, status: notice === "missed" ? "missed" : "booked" })).toBe(false);
  });

  test.each(["day", "hours", "displaced"] as const)("of %s is not, once it ended", (notice) => {
    for (const status of ["cancelled", "attended", "missed"] as const)
      expect(isDue(notice, { status })).toBe(false);
  });

  test.each(ofLive)("of %s is not, once its time or its order has ended", (notice) => {
    expect(isDue(notice, {}, 0)).toBe(false);
    expect(isDue(notice, { orderRuns: false })).toBe(false);
  });

  test("of a cancellation is due whatever became of the order, and however late", () => {
    expect(isDue("changed", { status: "cancelled", orderRuns: false }, -600)).toBe(true);
  });

  test("of a missed appointment is due while the order can be validated", () => {
    expect(isDue("missed", { status: "missed" }, -60)).toBe(true);
    expect(isDue("missed", { status: "missed", orderRuns: false }, -60)).toBe(false);
    expect(isDue("missed")).toBe(false);
  });

  test.each([
    [120, true],
    [119, false],
  ])("that reminds a day before is due %i minutes before: %s", (minutesLeft, due) => {
    expect(isDue("day", {}, minutesLeft)).toBe(due);
  });

  test("never reminds of a time that the office does not serve any more", () => {
    expect(isDue("day", { displacedAt: startsAt })).toBe(false);
    expect(isDue("displaced", { displacedAt: null })).toBe(false);
  });
});

describe("the link of a videoconference", () => {
  const office = { videoLink: "https://video.example/sala" };
  const video = { mode: "video", startsAt } as const;
  test("is shown from a day before", () => {
    expect(videoRoom(video, office, minutesBefore(24 * 60))).toBe(office.videoLink);
    expect(videoRoom(video, office, minutesBefore(24 * 60 + 1))).toBeNull();
  });

  test("is none in person, nor without a room", () => {
    expect(videoRoom({ ...video, mode: "in_person" }, office, startsAt)).toBeNull();
    expect(videoRoom(video, { videoLink: "" }, startsAt)).toBeNull();
  });
});

import { describe, expect, test } from "vitest";
import { isStale, secondsLeft } from "./session-life";

const at = (time: string) => new Date(`2026-11-25T${time}Z`);
const session = { lastSeenAt: at("10:00:00"), expiresAt: at("21:00:00"), endedAt: null };

describe("a session", () => {
  test("lives thirty minutes after the last page", () => {
    expect(secondsLeft(session, at("10:00:00"))).toBe(1800);
    expect(secondsLeft(session, at("10:29:59"))).toBe(1);
    expect(secondsLeft(session, at("10:30:00"))).toBe(0);
  });

  test("never outlives its absolute end", () => {
    expect(secondsLeft({ ...session, lastSeenAt: at("20:59:00") }, at("20:59:30"))).toBe(30);
    expect(secondsLeft({ ...session, lastSeenAt: at("20:59:59") }, at("21:00:00"))).toBe(0);
  });

  test("is over once ended", () => {
    expect(secondsLeft({ ...session, endedAt: at("10:00:01") }, at("10:00:02"))).toBe(0);
  });

  test("is written again only a minute after the last time", () => {
    expect(isStale(session.lastSeenAt, at("10:00:59"))).toBe(false);
    expect(isStale(session.lastSeenAt, at("10:01:00"))).toBe(true);
  });
});

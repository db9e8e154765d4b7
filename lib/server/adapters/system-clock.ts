import type { Clock } from "@/lib/server/ports/clock";

export const systemClock: Clock = { now: () => new Date() };

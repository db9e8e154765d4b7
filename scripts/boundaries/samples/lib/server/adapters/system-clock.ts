// expects: nothing
export const systemClock = { now: () => new Date() };

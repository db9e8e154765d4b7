// expects: plugin "Bare clock"
export const late = (dueAt: number) => dueAt < Date.now();

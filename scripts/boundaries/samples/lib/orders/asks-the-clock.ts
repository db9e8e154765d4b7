// expects: plugin "Bare clock"
export const late = (dueAt: Date) => dueAt < new Date();

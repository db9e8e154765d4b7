const same = (a: unknown, b: unknown) =>
  a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;

/** The names of the fields of a record that would change. Values are texts, numbers, moments and the like. */
export const changedFields = (now: Record<string, unknown>, wanted: Record<string, unknown>): string[] =>
  Object.keys(wanted).filter((name) => !same(now[name], wanted[name]));

/** What a rule or use case answers: the value, or an expected refusal with a `code`. Bugs and outages throw. */
export type Result<T, E extends { code: string }> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T) => ({ ok: true, value }) as const;

export const fail = <E extends { code: string }>(error: E) => ({ ok: false, error }) as const;

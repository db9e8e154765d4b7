import "server-only";

/** What the driver and PostgreSQL say when the database is away, full, or gave way to another transaction. */
const AWAY = /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|CONNECT|CONNECTION_|08|53|57P0|57014$|40001$|40P01$)/;

const codeOf = (error: unknown): string => String((error as { code?: unknown } | null)?.code ?? "");
const causeOf = (error: unknown): unknown => (error as { cause?: unknown } | null)?.cause;

/** Is it an outage that the same call will not meet again in a moment? Anything else is a fault of ours. */
export const isOutage = (error: unknown): boolean =>
  AWAY.test(codeOf(error)) || (causeOf(error) !== undefined && isOutage(causeOf(error)));

/** Another transaction still holds the idempotency key (PostgreSQL's lock_not_available). */
export const isLockTimeout = (error: unknown): boolean =>
  codeOf(error) === "55P03" || (causeOf(error) !== undefined && isLockTimeout(causeOf(error)));

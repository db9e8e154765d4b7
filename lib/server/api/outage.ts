import "server-only";

/** What the driver and PostgreSQL say when the database is away, full, or gave way to another transaction. */
const AWAY = /^(ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|CONNECT|CONNECTION_|08|53|57P0|57014$|40001$|40P01$)/;

/** PostgreSQL's lock_not_available. */
const LOCK_TIMEOUT = /^55P03$/;

/** Does a fault, or what caused it, bear such a code? Drizzle wraps the driver's faults. */
function bears(code: RegExp, error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const fault = error as { code?: unknown; cause?: unknown };
  return code.test(String(fault.code ?? "")) || bears(code, fault.cause);
}

/** Is it an outage that the same call will not meet again in a moment? Anything else is a fault of ours. */
export const isOutage = (error: unknown): boolean => bears(AWAY, error);

/** Another transaction still holds the idempotency key. */
export const isLockTimeout = (error: unknown): boolean => bears(LOCK_TIMEOUT, error);

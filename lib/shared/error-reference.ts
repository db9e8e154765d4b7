/**
 * The digest that Next gives to a fault of the server, and that its log line carries.
 * A fault born in the browser has none, and anything at all may have been thrown.
 */
export function errorReference(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}

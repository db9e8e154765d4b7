import "server-only";
import type { Deps } from "@/lib/server/deps";
import { type Problem, problem } from "./problem";

type Place = { key: string; of: string; at: unknown };

/** Where a list goes on, sealed: of this caller, for this list with these filters, and not to be made up. */
export const cursorAfter = (secrets: Deps["secrets"], keyId: string, of: string, at: unknown): string =>
  secrets.seal("cursor", { key: keyId, of, at } satisfies Place);

/** @returns the place, undefined at the beginning, or the problem of a cursor that is not this caller's or this list's */
export function placeOf<T>(
  secrets: Deps["secrets"],
  keyId: string,
  of: string,
  cursor: string | undefined,
): { at: T | undefined } | Problem {
  if (cursor === undefined) return { at: undefined };
  const place = secrets.open("cursor", cursor) as Place | null;
  return place?.key === keyId && place.of === of
    ? { at: place.at as T }
    : problem("invalid_cursor", "Comece de novo, sem cursor, e siga o «nextCursor» de cada resposta.");
}

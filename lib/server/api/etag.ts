import "server-only";
import type { WantedVersion } from "@/lib/integration/version";

/** The version of a resource as its ETag. */
export const etagOf = (version: number) => `"v${version}"`;

const NEVER = -1;

/**
 * The version that an update was made from, by its If-Match (RFC 9110, 13.1.1).
 * @returns null when the header is missing; a tag that is none of ours matches nothing
 */
export function wantedVersion(ifMatch: string | null): WantedVersion {
  if (ifMatch === null) return null;
  if (ifMatch.trim() === "*") return "any";
  const [, version] = /^"v(\d{1,9})"$/.exec(ifMatch.trim()) ?? [];
  return version ? Number(version) : NEVER;
}

import { fail, ok, type Result } from "@/lib/shared/result";

/** The version from which a change was made: a number, any (who asks knows what they do), or not said. */
export type WantedVersion = number | "any" | null;

export type VersionRefusal = { code: "version_required" | "version_changed"; version: number };

/** May a change made from `wanted` go over what now stands at `version`? */
export function checkVersion(wanted: WantedVersion, version: number): Result<null, VersionRefusal> {
  if (wanted === null) return fail({ code: "version_required", version });
  return wanted === "any" || wanted === version ? ok(null) : fail({ code: "version_changed", version });
}

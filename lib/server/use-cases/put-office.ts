import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { Db, Tx } from "@/db/client";
import { insertOffice, lockOffice, type OfficeFields, updateOffice } from "@/db/unscoped/offices";
import { checkVersion, type VersionRefusal, type WantedVersion } from "@/lib/integration/version";
import type { OfficeInput } from "@/lib/scheduling/office-input";
import { displaceAppointments } from "@/lib/server/appointments/displace";
import type { Deps } from "@/lib/server/deps";
import { ok, type Result } from "@/lib/shared/result";

/** An office as columns. */
const columnsOf = ({ address, location, ...office }: OfficeInput): OfficeFields => ({
  ...office,
  ...address,
  latitude: location?.latitude ?? null,
  longitude: location?.longitude ?? null,
});

// As the columns keep it: a field that is undefined is one that is not there.
const asKept = (value: unknown) => JSON.parse(JSON.stringify(value));

/**
 * Creates an office by its code, or brings it up to date from the version that `wanted` names.
 * What is sent again unchanged changes nothing and needs no version. Appointments that it stops serving are told so.
 */
export async function putOffice(
  deps: Pick<Deps, "clock" | "ids" | "secrets"> & { db: Db | Tx },
  input: OfficeInput,
  wanted: WantedVersion,
): Promise<Result<"created" | "updated" | "unchanged", VersionRefusal>> {
  const fields = columnsOf(input);
  const now = deps.clock.now();
  return deps.db.transaction(async (tx) => {
    const isNew = await insertOffice(tx, { ...fields, id: deps.ids.uuid(), createdAt: now, updatedAt: now });
    if (isNew) return ok("created" as const);
    const office = await lockOffice(tx, input.code);
    if (!office) throw new Error("an office that exists is missing");
    const kept = Object.fromEntries(
      Object.keys(fields).map((name) => [name, office[name as keyof typeof office]]),
    );
    if (isDeepStrictEqual(asKept(kept), asKept(fields))) return ok("unchanged" as const);
    const version = checkVersion(wanted, office.version);
    if (!version.ok) return version;
    await displaceAppointments(tx, deps, await updateOffice(tx, office, fields, now));
    return ok("updated" as const);
  });
}

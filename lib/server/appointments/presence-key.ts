import "server-only";
import { z } from "zod";
import type { Deps } from "@/lib/server/deps";

const PURPOSE = "presence";
// A key has about 160 letters; whatever is much longer was not made here.
const LONGEST = 400;

const sealed = z.strictObject({ appointmentId: z.uuid(), sequence: z.int().min(0) });

/** What a key says: an appointment, and its state when the key was given. */
export type Presence = z.output<typeof sealed>;

/** The key that opens `/presenca/…` for whoever holds it: no name, CPF or e-mail is to be seen there. */
export const presenceKey = (
  { seal }: Pick<Deps["secrets"], "seal">,
  { id, sequence }: { id: string; sequence: number },
) => seal(PURPOSE, { appointmentId: id, sequence } satisfies Presence);

/** @returns null for anything that was not made here */
export function openPresenceKey({ open }: Pick<Deps["secrets"], "open">, key: string): Presence | null {
  return key.length > LONGEST ? null : (sealed.safeParse(open(PURPOSE, key)).data ?? null);
}

"use server";

import { redirect } from "next/navigation";
import { presencePath } from "@/lib/scheduling/appointment-paths";
import { presenceInput } from "@/lib/scheduling/presence";
import { publicAction } from "@/lib/server/action";
import { deliverAfterCommit } from "@/lib/server/outbox/deliver";
import { confirmPresence } from "@/lib/server/use-cases/confirm-presence";

/** «Confirmar presença»: the page that comes after says how the appointment stands, whatever it was. */
export const confirmPresenceAction = publicAction(presenceInput, async ({ chave, sequencia }, { deps }) => {
  await confirmPresence(deps, { key: chave, sequence: sequencia });
  deliverAfterCommit();
  redirect(presencePath(chave));
});

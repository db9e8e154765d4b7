import "server-only";
import type { Db, Tx } from "@/db/client";
import type { SeedAppointment } from "@/db/seed/demonstration";
import { bookSeat, listAppointments } from "@/db/unscoped/appointments";
import { findOffice } from "@/db/unscoped/offices";
import { lockOrder } from "@/db/unscoped/orders";
import { bookableDays, freeOn } from "@/lib/scheduling/first-free";
import { tellChange } from "@/lib/server/appointments/tell-change";
import type { Deps } from "@/lib/server/deps";

type SeedDeps = Pick<Deps, "clock" | "ids" | "secrets"> & { db: Db | Tx };

/** Books an order's first free time from a day on, unless it has had an appointment already. */
async function loadAppointment(tx: Tx, deps: SeedDeps, seed: SeedAppointment): Promise<boolean> {
  const now = deps.clock.now();
  const [order, office] = [await lockOrder(tx, seed.order), await findOffice(tx, seed.office)];
  if (!order || !office) throw new Error(`${seed.order}: no such order or office`);
  const had = await listAppointments(tx, { order: seed.order }, undefined, 1);
  if (had.length > 0 || order.status !== "awaiting_validation") return false;

  const agenda = { office, booked: [], now };
  const { today, last } = bookableDays(agenda);
  for (const slot of freeOn(agenda, today + seed.fromDay, last)) {
    const startsAt = new Date(slot.start);
    const endsAt = new Date(startsAt.getTime() + office.slotMinutes * 60_000);
    const id = deps.ids.uuid();
    const wish = { office, mode: seed.mode, startsAt, endsAt };
    if (!(await bookSeat(tx, { id, orderId: order.id }, wish, { actor: "demonstração", now }))) continue;
    const told = { id, sequence: 0, startsAt, office: office.code };
    await tellChange(tx, deps, { kind: "booked", ...told, orderId: order.id, orderNumber: order.number });
    return true;
  }
  return false;
}

/** Loads the appointments of the demonstration that are missing. @returns how many were new */
export const loadAppointments = (deps: SeedDeps, seeds: readonly SeedAppointment[]): Promise<number> =>
  deps.db.transaction(async (tx) => {
    let created = 0;
    for (const seed of seeds) created += (await loadAppointment(tx, deps, seed)) ? 1 : 0;
    return created;
  });

import "server-only";
import type { Db, Tx } from "@/db/client";
import type { SeedHolder, SeedOrder } from "@/db/seed/demonstration";
import { findAccessByCpf, insertAccess } from "@/db/unscoped/accesses";
import type { OfficeInput } from "@/lib/scheduling/office-input";
import { hashPassword } from "@/lib/server/auth/password";
import type { Deps } from "@/lib/server/deps";
import { importOrder } from "./import-order";
import { moveOrderStatus } from "./move-order-status";
import { putOffice } from "./put-office";

type SeedDeps = Pick<Deps, "clock" | "ids" | "secrets"> & { db: Db | Tx };

/** The order and its moves, each at its own moment, so that timelines and dates are those of a real life. */
async function loadOrder(deps: SeedDeps, { order, moves }: SeedOrder): Promise<boolean> {
  const imported = await importOrder(
    { ...deps, clock: { now: () => order.placedAt } },
    order,
    "demonstração",
  );
  if (!imported.ok) throw new Error(`${order.number}: ${imported.error.code}`);
  if (!imported.value.created) return false;
  for (const { to, at, by, reason } of moves) {
    const move = { number: order.number, to, reason, actor: { type: by, name: "demonstração" } };
    const moved = await moveOrderStatus({ ...deps, clock: { now: () => at } }, move);
    if (!moved.ok) throw new Error(`${order.number} → ${to}: ${moved.error.code}`);
  }
  return true;
}

/** The access, unless it is there: one that somebody changed in the meantime stays. */
async function openAccess({ db, clock }: SeedDeps, cpf: string, password: string) {
  const holder = await findAccessByCpf(db, cpf);
  if (!holder) throw new Error("a holder of the demonstration has no order");
  if (holder.passwordHash) return;
  const now = clock.now();
  const passwordHash = await hashPassword(password);
  await insertAccess(db, {
    customerId: holder.customerId,
    passwordHash,
    passwordChangedAt: now,
    createdAt: now,
  });
}

/** Loads what is missing of the demonstration, all or nothing. @returns how many orders were new */
export const loadDemonstration = (deps: SeedDeps, holders: readonly SeedHolder[]): Promise<number> =>
  deps.db.transaction(async (tx) => {
    const within = { ...deps, db: tx };
    let created = 0;
    for (const { cpf, password, orders } of holders) {
      for (const order of orders) created += (await loadOrder(within, order)) ? 1 : 0;
      if (password) await openAccess(within, cpf, password);
    }
    return created;
  });

/** Loads the offices that are missing; one that somebody changed in the meantime stays. @returns how many were new */
export async function loadOffices(deps: SeedDeps, offices: readonly OfficeInput[]): Promise<number> {
  let created = 0;
  for (const office of offices) {
    const put = await putOffice(deps, office, null);
    created += put.ok && put.value === "created" ? 1 : 0;
  }
  return created;
}

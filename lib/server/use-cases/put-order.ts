import "server-only";
import type { Db, Tx } from "@/db/client";
import { lockOrderWithHolder, type OrderWithHolder } from "@/db/unscoped/order-views";
import { hasAccess, type LockedOrder, updateHolder, updateOrder } from "@/db/unscoped/orders";
import { checkVersion, type VersionRefusal, type WantedVersion } from "@/lib/integration/version";
import type { OrderInput } from "@/lib/orders/order-input";
import { moveOrder, statusOnceComplete } from "@/lib/orders/order-moves";
import { mayUpdate, type UpdateRefusal } from "@/lib/orders/update-order";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { changedFields } from "@/lib/shared/changed-fields";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";
import { importOrder } from "./import-order";
import { changeOf, holderFields, orderFields } from "./order-changes";
import { type Actor, recordMove } from "./record-move";

export type PutOrder = { input: OrderInput; wanted: WantedVersion; actor: Actor };
export type PutOutcome = "created" | "updated" | "unchanged";
export type PutRefusal = { code: "number_taken" } | UpdateRefusal | VersionRefusal;

type PutDeps = Pick<Deps, "clock" | "ids"> & { db: Db | Tx };

/** What of the existing order and its holder differs from what was sent. A holder with an access keeps their own data. */
async function changes(tx: Tx, { order, customer }: OrderWithHolder, input: OrderInput) {
  const order_ = orderFields(input, order);
  const holder = (await hasAccess(tx, customer.id)) ? {} : holderFields(input.holder);
  const changed = [...changedFields(order, order_), ...changedFields(customer, holder)];
  return { order: order_, holder, changed };
}

/** A draft that comes complete needs nothing more from the customer. */
async function completeDraft(tx: Tx, order: LockedOrder, actor: Actor, now: Date) {
  const moved = moveOrder(order, statusOnceComplete(order, civilDateOf(now)), now);
  if (!moved.ok) throw new Error("a complete draft has nowhere to go");
  await recordMove(tx, order, moved.value, { actor, reason: "Dados completados" }, now);
}

async function update(
  tx: Tx,
  existing: OrderWithHolder,
  put: PutOrder,
  now: Date,
): Promise<Result<PutOutcome, PutRefusal>> {
  const { input, wanted } = put;
  const { order, customer } = existing;
  if (customer.cpf !== input.holder.cpf) return fail({ code: "number_taken" });
  const wish = await changes(tx, existing, input);
  const completes = input.complete && order.status === "draft";
  if (wish.changed.length === 0 && !completes) return ok("unchanged");
  const version = checkVersion(wanted, order.version);
  if (!version.ok) return version;
  const allowed = mayUpdate(order, changeOf(wish.changed));
  if (!allowed.ok) return allowed;
  const updated = await updateOrder(tx, order, wish.order, now);
  await updateHolder(tx, customer.id, wish.holder, now);
  if (completes) await completeDraft(tx, updated, put.actor, now);
  const event = { type: "order.updated", orderId: order.id, orderNumber: order.number } as const;
  await publishEvents(tx, [{ ...event, data: { fields: wish.changed }, at: now }], now);
  return ok("updated");
}

/**
 * Creates an order by its number, or brings an existing one up to date when `wanted` names the version that stands.
 * What is sent again unchanged changes nothing and needs no version.
 */
export async function putOrder(deps: PutDeps, put: PutOrder): Promise<Result<PutOutcome, PutRefusal>> {
  const { number } = put.input;
  return deps.db.transaction(async (tx) => {
    let existing = await lockOrderWithHolder(tx, number);
    if (!existing) {
      const imported = await importOrder({ ...deps, db: tx }, put.input, put.actor.name);
      if (!imported.ok || imported.value.created) return imported.ok ? ok("created") : imported;
      // Somebody else made it meanwhile: it is judged as an existing one.
      existing = await lockOrderWithHolder(tx, number);
    }
    if (!existing) throw new Error("an order that exists is missing");
    return update(tx, existing, put, deps.clock.now());
  });
}

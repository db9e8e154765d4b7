import "server-only";
import type { Db, Tx } from "@/db/client";
import { lockOrderWithHolder, type OrderWithHolder } from "@/db/unscoped/order-views";
import { hasAccess, updateHolder, updateOrder } from "@/db/unscoped/orders";
import type { EventType } from "@/lib/integration/event";
import { checkVersion, type VersionRefusal, type WantedVersion } from "@/lib/integration/version";
import type { OrderInput } from "@/lib/orders/order-input";
import { mayUpdate, type UpdateRefusal } from "@/lib/orders/update-order";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { changedFields } from "@/lib/shared/changed-fields";
import { fail, ok, type Result } from "@/lib/shared/result";
import { holderFields } from "./order-changes";

type PeopleDeps = Pick<Deps, "clock"> & { db: Db | Tx };
type Missing = { code: "not_found" };

/** Locks an order and hands it with its holder to a change that one event tells of. */
async function changing<E extends { code: string }>(
  { db, clock }: PeopleDeps,
  number: string,
  type: EventType,
  change: (tx: Tx, row: OrderWithHolder, now: Date) => Promise<Result<string[], E>>,
): Promise<Result<null, E | Missing>> {
  return db.transaction(async (tx) => {
    const row = await lockOrderWithHolder(tx, number);
    if (!row) return fail({ code: "not_found" as const });
    const now = clock.now();
    const fields = await change(tx, row, now);
    if (!fields.ok) return fields;
    if (fields.value.length === 0) return ok(null);
    const event = {
      type,
      orderId: row.order.id,
      orderNumber: number,
      data: { fields: fields.value },
      at: now,
    };
    await publishEvents(tx, [event], now);
    return ok(null);
  });
}

export type HolderRefusal =
  | Missing
  | VersionRefusal
  | UpdateRefusal
  | { code: "number_taken" | "holder_has_access" };

/** Brings the holder's data up to date, until the holder has an access: from then on they are theirs. The CPF never changes. */
export const changeHolder = (
  deps: PeopleDeps,
  number: string,
  holder: OrderInput["holder"],
  wanted: WantedVersion,
): Promise<Result<null, HolderRefusal>> =>
  changing<HolderRefusal>(deps, number, "order.holder_changed", async (tx, { order, customer }, now) => {
    if (customer.cpf !== holder.cpf) return fail({ code: "number_taken" });
    const fields = holderFields(holder);
    const email = { holderEmail: holder.email };
    const changed = [...changedFields(customer, fields), ...changedFields(order, email)];
    if (changed.length === 0) return ok([]);
    const version = checkVersion(wanted, order.version);
    if (!version.ok) return version;
    if (await hasAccess(tx, customer.id)) return fail({ code: "holder_has_access" });
    await updateHolder(tx, customer.id, fields, now);
    await updateOrder(tx, order, email, now);
    return ok(changed);
  });

export type PayerRefusal = Missing | VersionRefusal | UpdateRefusal | { code: "not_billable" };

/** Bills somebody else, before anything is paid. */
export const changePayer = (
  deps: PeopleDeps,
  number: string,
  payer: OrderInput["payer"],
  wanted: WantedVersion,
): Promise<Result<null, PayerRefusal>> =>
  changing<PayerRefusal>(deps, number, "order.payer_changed", async (tx, { order }, now) => {
    if (order.paymentTerms === "invoiced") return fail({ code: "not_billable" });
    const fields = { payerName: payer.name, payerDocument: payer.document };
    const changed = changedFields(order, fields);
    if (changed.length === 0) return ok([]);
    const version = checkVersion(wanted, order.version);
    if (!version.ok) return version;
    const allowed = mayUpdate(order, { anything: true, money: true });
    if (!allowed.ok) return allowed;
    await updateOrder(tx, order, fields, now);
    return ok(changed);
  });

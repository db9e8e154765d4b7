import "server-only";
import type { Db, Tx } from "@/db/client";
import {
  findSameNota,
  insertNota,
  lockNota,
  type NotaRow,
  notasOfOrder,
  saveNotaStatus,
} from "@/db/unscoped/notas-fiscais";
import { findOrderWithHolder } from "@/db/unscoped/order-views";
import { lockOrder } from "@/db/unscoped/orders";
import { checkVersion, type VersionRefusal, type WantedVersion } from "@/lib/integration/version";
import type { NotaInput, NotaStatusInput } from "@/lib/notas-fiscais/nota-input";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { changedFields } from "@/lib/shared/changed-fields";
import { fail, ok, type Result } from "@/lib/shared/result";

type NotaDeps = Pick<Deps, "clock" | "ids"> & { db: Db | Tx };
type Missing = { code: "not_found" };

function columnsOf({ issuer, taker, ...nota }: NotaInput) {
  const names = { issuerName: issuer.name, takerDocument: taker.document, takerName: taker.name };
  return { ...nota, ...names, issuerCnpj: issuer.cnpj };
}

/**
 * Keeps an NFS-e of an order. The same nota again changes nothing; the same number with other data, or of another order, is
 * refused as `reference_taken`.
 */
export async function registerNota(
  { db, clock, ids }: NotaDeps,
  orderNumber: string,
  input: NotaInput,
): Promise<Result<{ nota: NotaRow; isNew: boolean }, Missing | { code: "reference_taken" }>> {
  return db.transaction(async (tx) => {
    const order = await lockOrder(tx, orderNumber);
    if (!order) return fail({ code: "not_found" as const });
    const now = clock.now();
    const columns = { ...columnsOf(input), orderId: order.id };
    const row = { ...columns, id: ids.uuid(), status: "issued" as const, createdAt: now, updatedAt: now };
    const isNew = await insertNota(tx, row);
    const nota = await findSameNota(tx, columns);
    if (!nota) throw new Error("a nota that was just written is missing");
    if (changedFields(nota, columns).length > 0) return fail({ code: "reference_taken" as const });
    if (!isNew) return ok({ nota, isNew });
    const event = { type: "nota_fiscal.registered", orderId: order.id, orderNumber } as const;
    await publishEvents(tx, [{ ...event, data: { id: nota.id, number: nota.number }, at: now }], now);
    return ok({ nota, isNew });
  });
}

/** Says that a nota was cancelled or replaced by another of the same order. */
export async function changeNotaStatus(
  { db, clock }: Pick<Deps, "clock"> & { db: Db | Tx },
  orderNumber: string,
  id: string,
  change: NotaStatusInput,
  wanted: WantedVersion,
): Promise<Result<NotaRow, Missing | VersionRefusal>> {
  return db.transaction(async (tx) => {
    const order = (await findOrderWithHolder(tx, orderNumber))?.order;
    const nota = await lockNota(tx, id);
    if (!order || nota?.orderId !== order.id) return fail({ code: "not_found" as const });
    const version = checkVersion(wanted, nota.version);
    if (!version.ok) return version;
    const siblings = (await notasOfOrder(tx, order.id)).filter((other) => other.id !== id);
    if (change.replacedBy && !siblings.some((other) => other.id === change.replacedBy))
      return fail({ code: "not_found" as const });
    const now = clock.now();
    const changed = await saveNotaStatus(tx, nota, change, now);
    const event = { type: "nota_fiscal.changed", orderId: order.id, orderNumber } as const;
    await publishEvents(tx, [{ ...event, data: { id, status: change.status }, at: now }], now);
    return ok(changed);
  });
}

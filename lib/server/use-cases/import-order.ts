import "server-only";
import type { Db, Tx } from "@/db/client";
import { appendEvent, customerForOrder, findImported, insertOrder } from "@/db/unscoped/orders";
import type { OrderInput } from "@/lib/orders/order-input";
import { statusOnceComplete } from "@/lib/orders/order-moves";
import { termFrom } from "@/lib/orders/order-term";
import type { Deps } from "@/lib/server/deps";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";

type ImportDeps = Pick<Deps, "clock" | "ids"> & { db: Db | Tx };
type Imported = { id: string; created: boolean };

const customerOf = ({ cpf, name, birthDate, email, phone, address }: OrderInput["holder"], now: Date) => ({
  ...address,
  cpf,
  name,
  birthDate,
  email,
  phone,
  createdAt: now,
  updatedAt: now,
});

function orderRow(input: OrderInput, id: string, customerId: string, now: Date) {
  const { holder, organisation, payer, complete, expiresOn, ...order } = input;
  const placedOn = civilDateOf(input.placedAt);
  const whole = { ...order, paidAt: null, validFrom: null, validUntil: null, certificateSerial: null };
  return {
    ...whole,
    id,
    customerId,
    holderEmail: holder.email,
    organisationCnpj: organisation?.cnpj ?? null,
    organisationName: organisation?.name ?? null,
    payerName: payer.name,
    payerDocument: payer.document,
    expiresOn: expiresOn ?? termFrom(placedOn),
    status: complete ? statusOnceComplete(whole, placedOn) : ("draft" as const),
    createdAt: now,
    updatedAt: now,
  };
}

async function create(
  tx: Tx,
  { clock, ids }: ImportDeps,
  input: OrderInput,
  actor: string,
): Promise<string | null> {
  const now = clock.now();
  const customerId = await customerForOrder(tx, customerOf(input.holder, now));
  const order = orderRow(input, ids.uuid(), customerId, now);
  if (!(await insertOrder(tx, order))) return null;
  const event = { orderId: order.id, fromStatus: null, toStatus: order.status, at: input.placedAt };
  await appendEvent(tx, { ...event, actorType: "system", actor });
  return order.id;
}

/**
 * Takes an order from the sales system: its customer by CPF, the order and its first event, in one transaction.
 * The same number again changes nothing and answers `created: false`; with another CPF it is refused.
 * @param actor the caller's name, for the event
 */
export async function importOrder(
  deps: ImportDeps,
  input: OrderInput,
  actor = "vendas",
): Promise<Result<Imported, { code: "number_taken" }>> {
  const known = (await findImported(deps.db, input.number)) ?? (await createOrFind(deps, input, actor));
  if (typeof known === "string") return ok({ id: known, created: true });
  return known.cpf === input.holder.cpf
    ? ok({ id: known.id, created: false })
    : fail({ code: "number_taken" });
}

/** The new order's id, or the order that another import made meanwhile. */
async function createOrFind(deps: ImportDeps, input: OrderInput, actor: string) {
  const id = await deps.db.transaction((tx) => create(tx, deps, input, actor));
  const known = id ?? (await findImported(deps.db, input.number));
  if (!known) throw new Error(`order ${input.number} was taken and is not there`);
  return known;
}

import "server-only";
import type { Db, Tx } from "@/db/client";
import {
  appendEvents,
  customersForOrders,
  findImported,
  insertOrders,
  type NewCustomer,
} from "@/db/unscoped/order-import";
import type { OrderInput } from "@/lib/orders/order-input";
import type { Deps } from "@/lib/server/deps";
import { publishEvents } from "@/lib/server/integration/publish-events";
import { fail, ok, type Result } from "@/lib/shared/result";
import { customerRow, firstEvents, type OrderRow, orderRow } from "./import-order-rows";

export type ImportDeps = Pick<Deps, "clock" | "ids"> & { db: Db | Tx };
export type Imported = Result<{ id: string; created: boolean }, { code: "number_taken" }>;

type NewOrder = { id: string; input: OrderInput };

const MOST_ATTEMPTS = 10;

/** Another import took a number between our look and our write. */
class Overtaken extends Error {}

async function publishCreated(tx: Tx, rows: readonly OrderRow[], now: Date) {
  const events = rows.map(({ id, number, status, kind, product }) => ({
    type: "order.created" as const,
    orderId: id,
    orderNumber: number,
    data: { status, kind, product },
    at: now,
  }));
  await publishEvents(tx, events, now);
}

async function create(tx: Tx, news: readonly NewOrder[], actor: string, now: Date) {
  const people = new Map<string, NewCustomer>();
  // The last of a CPF has the newest data.
  for (const { input } of news)
    people.set(input.holder.cpf, customerRow(input, people.get(input.holder.cpf), now));
  const customers = await customersForOrders(tx, [...people.values()]);
  const made = news.map(({ id, input }) => {
    const customerId = customers.get(input.holder.cpf);
    if (!customerId) throw new Error("a customer that was just written is missing");
    return { input, row: orderRow(input, id, customerId, now) };
  });
  const rows = made.map(({ row }) => row);
  if ((await insertOrders(tx, rows)) < rows.length) throw new Overtaken();
  await appendEvents(
    tx,
    made.flatMap(({ input, row }) => firstEvents(input, row, actor, now)),
  );
  await publishCreated(tx, rows, now);
}

async function importOnce(
  tx: Tx,
  { clock, ids }: ImportDeps,
  inputs: readonly OrderInput[],
  actor: string,
): Promise<Imported[]> {
  const numbers = inputs.map(({ number }) => number);
  const known = await findImported(tx, numbers);
  const news: NewOrder[] = [];
  const answers = inputs.map((input): Imported => {
    const { cpf } = input.holder;
    const order = known.get(input.number);
    if (order?.cpf === cpf) return ok({ id: order.id, created: false });
    if (order) return fail({ code: "number_taken" });
    const id = ids.uuid();
    known.set(input.number, { id, cpf });
    news.push({ id, input });
    return ok({ id, created: true });
  });
  if (news.length > 0) await create(tx, news, actor, clock.now());
  return answers;
}

/**
 * Takes orders from the sales system: their customers by CPF, the orders, their first events and the word to the
 * authority's systems, all in one transaction and a few statements. A number that is there already changes nothing and
 * answers `created: false`; with another CPF it is refused; of a number that comes twice the first counts.
 * Two calls in one transaction could deadlock with another import: all that one transaction takes is one call.
 * @param inputs about a thousand
 * @param actor the caller's name, for the events
 * @returns one answer an input, in the same order
 */
export async function importOrders(
  deps: ImportDeps,
  inputs: readonly OrderInput[],
  actor: string,
): Promise<Imported[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await deps.db.transaction((tx) => importOnce(tx, deps, inputs, actor));
    } catch (error) {
      // Rolled back, so that a refused number leaves no customer behind; the next look finds it.
      if (!(error instanceof Overtaken) || attempt === MOST_ATTEMPTS) throw error;
    }
  }
}

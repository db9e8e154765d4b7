import { count, eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { accesses, customers } from "@/db/schema/customers";
import { orderEvents, orders } from "@/db/schema/orders";
import { appointments } from "@/db/schema/scheduling";
import { demonstration, demonstrationAppointments, demonstrationOffices } from "@/db/seed/demonstration";
import signIns from "@/db/seed/sign-ins.json";
import { testDatabase } from "@/db/test/database";
import { checkPassword } from "@/lib/identity/password-rules";
import { orderKinds, orderStatuses } from "@/lib/orders/order";
import { testDeps } from "@/lib/server/testing/test-deps";
import { loadAppointments } from "./load-appointments";
import { loadDemonstration, loadOffices } from "./load-demonstration";

const { db, close } = await testDatabase();
afterAll(close);

const now = new Date("2026-11-25T12:00:00Z");
const deps = { ...testDeps(db).deps, clock: { now: () => now } };
const holders = demonstration(now);
const files = holders.flatMap((holder) => holder.orders);

test("the demonstration loads into a fresh database, and a second time changes nothing", async () => {
  expect(await loadDemonstration(deps, holders)).toBe(files.length);
  expect(await loadDemonstration(deps, holders)).toBe(0);
  const [events] = await db.select({ n: count() }).from(orderEvents);
  expect(events?.n).toBe(files.reduce((sum, { moves }) => sum + 1 + moves.length, 0));
  const rows = await db.select().from(orders);
  expect(rows).toHaveLength(files.length);
  for (const { order, moves } of files) {
    const row = rows.find(({ number }) => number === order.number);
    const { product, kind, placedAt } = order;
    expect(row).toMatchObject({ product, kind, placedAt });
    if (moves.length > 0) expect(row?.status).toBe(moves.at(-1)?.to);
  }
});

test("the offices load once", async () => {
  const offices = demonstrationOffices();
  expect(await loadOffices(deps, offices)).toBe(offices.length);
  expect(await loadOffices(deps, offices)).toBe(0);
});

test("the manual's four orders are there with their products, kinds and statuses", async () => {
  const rows = await db.select().from(orders);
  const seen = ["2758387", "2732509", "2725470", "2720983"].map((number) => {
    const row = rows.find((order) => order.number === number);
    return [row?.product, row?.kind, row?.status, row?.validFrom !== null];
  });
  expect(seen).toEqual([
    ["CPF A1 validade 1 ano", "pessoa_fisica", "awaiting_validation", false],
    ["E-CPF A1 validade 1 ano", "orgao_publico", "delivered", true],
    ["E-CPF A3 VALIDADE 3 ANOS RENOVACAO", "orgao_publico", "awaiting_validation", false],
    ["E-CPF A3 VALIDADE 3 ANOS TOKEN", "pessoa_fisica", "delivered", true],
  ]);
});

test("orders are booked once the offices are there, and a second time changes nothing", async () => {
  const seeds = demonstrationAppointments();
  await loadOffices(deps, demonstrationOffices());
  expect(await loadAppointments(deps, seeds)).toBe(seeds.length);
  expect(await loadAppointments(deps, seeds)).toBe(0);
  const rows = await db.select().from(appointments);
  expect(rows.map(({ mode, status }) => [mode, status]).sort()).toEqual([
    ["in_person", "booked"],
    ["video", "booked"],
  ]);
  for (const { startsAt } of rows) expect(startsAt > now).toBe(true);
});

test("one holder has an order in each status and kind, another has fifty-five", async () => {
  const rows = await db.select().from(orders).innerJoin(customers, eq(customers.id, orders.customerId));
  const of = (cpf: string | undefined) =>
    rows.filter((row) => row.customers.cpf === cpf).map((row) => row.orders);
  const pairs = new Set(of(signIns[3]?.cpf).map(({ kind, status }) => `${kind} ${status}`));
  expect(pairs.size).toBe(orderKinds.length * orderStatuses.length);
  expect(of(signIns[2]?.cpf)).toHaveLength(55);
});

test("one holder can conclude an order of each kind: a person's, a company's, and a public body's with empenho", async () => {
  const drafts = await db.select().from(orders).innerJoin(customers, eq(customers.id, orders.customerId));
  const own = drafts.filter((row) => row.customers.cpf === signIns[3]?.cpf && row.orders.status === "draft");
  expect(own.map(({ orders: { kind, paymentTerms: terms } }) => `${kind} ${terms}`).sort()).toEqual([
    "orgao_publico invoiced",
    "pessoa_fisica boleto",
    "pessoa_juridica boleto",
  ]);
  for (const { customers: customer } of own) expect(customer.birthDate).toBeNull();
});

test("the listed sign-ins are the holders, and their passwords keep the rules", async () => {
  const rows = await db.select().from(customers).leftJoin(accesses, eq(accesses.customerId, customers.id));
  expect(rows).toHaveLength(signIns.length);
  for (const { cpf, email, password } of signIns) {
    const row = rows.find(({ customers: customer }) => customer.cpf === cpf);
    expect(row?.customers.email).toBe(email);
    expect(Boolean(row?.accesses)).toBe(password !== null);
    if (password)
      expect(checkPassword(password, { cpf, email, nome: row?.customers.name ?? "" })).toEqual([]);
  }
});

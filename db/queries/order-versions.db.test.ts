import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { boletos, paymentReversals } from "@/db/schema/billing";
import { orders } from "@/db/schema/orders";
import { appointments } from "@/db/schema/scheduling";
import { newBoleto, newPayment } from "@/db/test/billing-rows";
import { testDatabase } from "@/db/test/database";
import { appointmentRow, officeRow } from "@/db/test/office-rows";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { orderVersionsOf } from "./order-versions";

const { db, close } = await testDatabase();
afterAll(close);

const startsAt = new Date("2026-12-08T12:00:00Z");
let ana = ownerOf("");
let bruno = ownerOf("");
const change = (number: string) =>
  db
    .update(orders)
    .set({ version: sql`${orders.version} + 1` })
    .where(eq(orders.number, number));

beforeAll(async () => {
  ana = ownerOf(await newCustomer(db, "52998224725"));
  bruno = ownerOf(await newCustomer(db, "11144477735"));
  await newOrder(db, ana.customerId, "1");
  await newOrder(db, ana.customerId, "2");
  await newOrder(db, bruno.customerId, "9");
});

test("an order's version changes with the order, and with no other", async () => {
  const before = await orderVersionsOf(ana, db).of("1");
  await change("2");
  expect(await orderVersionsOf(ana, db).of("1")).toBe(before);
  await change("1");
  expect(await orderVersionsOf(ana, db).of("1")).not.toBe(before);
});

test("an order's version changes with whatever changes of its appointment, and with no other's", async () => {
  const mine = orderVersionsOf(ana, db);
  const office = await officeRow(db);
  const orderId = await newOrder(db, ana.customerId, "7");
  const seen = [await mine.of("7"), await mine.of("1")];
  const { id } = await appointmentRow(db, { orderId, officeId: office.id, startsAt });
  seen.push(await mine.of("7"));
  for (const change of [{ sequence: 1 }, { confirmedAt: startsAt }, { displacedAt: startsAt }] as const) {
    await db.update(appointments).set(change).where(eq(appointments.id, id));
    seen.push(await mine.of("7"));
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(await mine.of("1")).toBe(seen[1]);
});

test("an order's version changes with whatever changes of its boletos and payments, and with no other's", async () => {
  const mine = orderVersionsOf(ana, db);
  const orderId = await newOrder(db, ana.customerId, "8");
  const seen = [await mine.of("8"), await mine.of("1")];
  const look = async () => seen.push(await mine.of("8"));
  const boletoId = await newBoleto(db, orderId, "8");
  await look();
  await db.update(boletos).set({ version: 2 }).where(eq(boletos.id, boletoId));
  await look();
  const paymentId = await newPayment(db, orderId);
  await look();
  await db.insert(paymentReversals).values({ paymentId, at: startsAt, createdAt: startsAt });
  await look();
  expect(new Set(seen).size).toBe(seen.length);
  expect(await mine.of("1")).toBe(seen[1]);
});

test("somebody else's order has no version, like one that does not exist or has no number", async () => {
  const mine = orderVersionsOf(ana, db);
  expect(await orderVersionsOf(bruno, db).of("9")).toEqual(expect.any(String));
  for (const typed of ["9", "404", "../", "1'--", "\u0000", "1".repeat(30)])
    expect(await mine.of(typed)).toBeUndefined();
});

test("the list's version changes with each of its orders and with a new one, not with somebody else's", async () => {
  const mine = orderVersionsOf(ana, db);
  const seen = [await mine.ofAll()];
  await change("9");
  expect(await mine.ofAll()).toBe(seen[0]);
  await change("1");
  seen.push(await mine.ofAll());
  await newOrder(db, ana.customerId, "3");
  seen.push(await mine.ofAll());
  expect(new Set(seen).size).toBe(3);
});

test("a customer without orders has a version too", async () => {
  const newcomer = ownerOf(await newCustomer(db, "22255588846"));
  expect(await orderVersionsOf(newcomer, db).ofAll()).toBe("0-0");
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/db/test/database";
import { officeRow } from "@/db/test/office-rows";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { readOrderSearch } from "@/lib/orders/order-search";
import { ordersOf } from "./orders";

const { db, sql, close } = await testDatabase();
afterAll(close);

const HOUR = 3_600_000;
const at = (i: number) => new Date(Date.UTC(2026, 0, 1) + i * HOUR);
const pageOf = (query: Record<string, unknown>) => ordersOf(ana, db).page(readOrderSearch(query));
const numbers = ({ orders }: { orders: { number: string }[] }) => orders.map(({ number }) => number);

let ana = ownerOf("");
let bruno = ownerOf("");
let newcomer = ownerOf("");

beforeAll(async () => {
  ana = ownerOf(await newCustomer(db, "52998224725"));
  bruno = ownerOf(await newCustomer(db, "11144477735"));
  newcomer = ownerOf(await newCustomer(db, "22255588846"));
  for (let i = 0; i < 55; i++) {
    const status = i % 5 === 0 ? "cancelled" : "awaiting_payment";
    await newOrder(db, ana.customerId, String(1000 + i), { placedAt: at(i), status });
  }
  await newOrder(db, ana.customerId, "7000", { product: "100% e-CPF_A3", placedAt: at(-1) });
  await newOrder(db, bruno.customerId, "9999", { product: "100% e-CPF_A3" });
});

test("shows fifty a page, newest first, and the rest on the next", async () => {
  const first = await pageOf({});
  expect(numbers(first).slice(0, 2)).toEqual(["1054", "1053"]);
  expect([first.orders.length, first.matching, first.total]).toEqual([50, 56, 56]);
  expect(numbers(await pageOf({ pagina: "2" }))).toEqual(["1004", "1003", "1002", "1001", "1000", "7000"]);
});

test("a page after the last still says how many there are", async () => {
  expect(await pageOf({ pagina: "9" })).toEqual({ orders: [], matching: 56, total: 56 });
});

test("searches by number and by product, taking % and _ as they are typed", async () => {
  expect(numbers(await pageOf({ busca: "1054" }))).toEqual(["1054"]);
  expect(numbers(await pageOf({ busca: "E-cpf_a3" }))).toEqual(["7000"]);
  expect(numbers(await pageOf({ busca: "100%" }))).toEqual(["7000"]);
  expect((await pageOf({ busca: "_" })).matching).toBe(1);
  expect((await pageOf({ busca: "\\" })).matching).toBe(0);
});

test("filters by status, together with the search", async () => {
  expect((await pageOf({ situacao: "cancelled" })).matching).toBe(11);
  expect(numbers(await pageOf({ situacao: "cancelled", busca: "1050" }))).toEqual(["1050"]);
});

test("tells a search that finds nothing from a customer without orders", async () => {
  expect(await pageOf({ busca: "nada" })).toEqual({ orders: [], matching: 0, total: 56 });
  expect(await ordersOf(newcomer, db).page(readOrderSearch({}))).toEqual({
    orders: [],
    matching: 0,
    total: 0,
  });
});

test("does not find somebody else's order, nor its timeline, nor by search", async () => {
  expect(await ordersOf(bruno, db).find("9999")).toMatchObject({ number: "9999" });
  expect(await ordersOf(bruno, db).timeline("9999")).toHaveLength(1);
  expect(await ordersOf(ana, db).find("9999")).toBeUndefined();
  expect(await ordersOf(ana, db).timeline("9999")).toEqual([]);
  expect((await pageOf({ busca: "9999" })).matching).toBe(0);
});

test("an unpaid order is bookable ahead where an office that it may use takes its booking", async () => {
  await newOrder(db, newcomer.customerId, "500");
  await newOrder(db, newcomer.customerId, "501", { videoAllowed: true });
  await newOrder(db, newcomer.customerId, "502", { status: "awaiting_validation" });
  const ahead = async () => {
    const found = (await ordersOf(newcomer, db).page(readOrderSearch({}))).orders;
    return numbers({ orders: found.filter((order) => order.bookableAhead) });
  };
  await officeRow(db, { code: "later" });
  await officeRow(db, { code: "closed", bookAhead: true, active: false });
  expect(await ahead()).toEqual([]);
  await officeRow(db, { code: "screen", bookAhead: true, inPerson: false, video: true });
  expect(await ahead()).toEqual(["501"]);
  await officeRow(db, { code: "ahead", bookAhead: true });
  expect((await ahead()).sort()).toEqual(["500", "501"]);
  expect(await ordersOf(newcomer, db).find("500")).toMatchObject({ bookableAhead: true });
});

test.each([
  "../",
  "%00",
  "\u0000",
  "1".repeat(30),
  "-1",
  "1e9",
  "",
  " 1000",
  "1000'--",
  "１０００",
  "1000/x",
])("answers nothing for %j, without an error of the database", async (number) => {
  expect(await ordersOf(ana, db).find(number)).toBeUndefined();
  expect(await ordersOf(ana, db).timeline(number)).toEqual([]);
});

test.each(["\u0000", "x\u0000y", "'; drop table orders; --", "\ud800", "a".repeat(10_000)])(
  "survives the search %j",
  async (busca) => {
    expect((await pageOf({ busca })).total).toBe(56);
  },
);

test("an event cannot be changed or taken away", async () => {
  await expect(sql`update order_events set reason = 'x'`).rejects.toThrow("append-only");
  await expect(sql`delete from order_events`).rejects.toThrow("append-only");
});

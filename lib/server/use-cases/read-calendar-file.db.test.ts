import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { appointments } from "@/db/schema/scheduling";
import { testDatabase } from "@/db/test/database";
import { appointmentRow, officeRow } from "@/db/test/office-rows";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { ownerOf } from "@/db/test/owner";
import { testDeps } from "@/lib/server/testing/test-deps";
import { readCalendarFile } from "./read-calendar-file";

const { db, close } = await testDatabase();
afterAll(close);
const { deps } = testDeps(db);

const customerId = await newCustomer(db, "52998224725");
const stranger = ownerOf(await newCustomer(db, "11144477735"));
const orderId = await newOrder(db, customerId, "4501");
await newOrder(db, customerId, "4502");
const { id: officeId } = await officeRow(db);
const { id } = await appointmentRow(db, { orderId, officeId, startsAt: new Date("2026-12-01T12:00:00Z") });

const read = (number: string, owner = ownerOf(customerId)) => readCalendarFile(deps, owner, number);

test("an order's appointment is a calendar file", async () => {
  const file = await read("4501");
  expect(file?.content.toString()).toContain(`UID:${id}@portal.example`);
});

test.each(["4502", "4503", "x", "", "4501 "])("there is none for «%s»", async (number) => {
  expect(await read(number)).toBeNull();
});

test("does not find somebody else's", async () => {
  expect(await read("4501", stranger)).toBeNull();
});

test("there is none once it has ended", async () => {
  await db.update(appointments).set({ status: "cancelled" }).where(eq(appointments.id, id));
  expect(await read("4501")).toBeNull();
});

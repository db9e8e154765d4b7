import { randomUUID } from "node:crypto";
import type { Db } from "@/db/client";
import { appointments, offices } from "@/db/schema/scheduling";
import { officeInput } from "@/lib/scheduling/office-input";
import { sampleOfficeJson } from "@/lib/scheduling/sample-office";

const AT = new Date("2026-11-20T12:00:00Z");

/** An office row as the API's sample, with what the test changes. @returns the row */
export async function officeRow(db: Db, own: Partial<typeof offices.$inferInsert> = {}) {
  const { address, location, ...fields } = officeInput.parse(sampleOfficeJson);
  const place = { latitude: location?.latitude, longitude: location?.longitude };
  const row = { ...fields, ...address, ...place, id: randomUUID(), createdAt: AT, updatedAt: AT, ...own };
  const [office] = await db.insert(offices).values(row).returning();
  if (!office) throw new Error("no office");
  return office;
}

/** A booked half hour of an order at an office, on its first seat, with what the test changes. @returns the row */
export async function appointmentRow(
  db: Db,
  place: { orderId: string; officeId: string; startsAt: Date },
  own: Partial<typeof appointments.$inferInsert> = {},
) {
  const endsAt = new Date(place.startsAt.getTime() + 30 * 60_000);
  const [appointment] = await db
    .insert(appointments)
    .values({
      ...place,
      ...{ id: randomUUID(), mode: "in_person", endsAt, seat: 1, status: "booked" },
      ...{ createdAt: AT, updatedAt: AT, ...own },
    })
    .returning();
  if (!appointment) throw new Error("no appointment");
  return appointment;
}

import { afterAll, describe, expect, test } from "vitest";
import { connect } from "@/db/client";
import { integrationEvents } from "@/db/schema/integration";
import { apiFixture } from "./testing/api-fixture";

const { close, url, api, pushed, stored } = await apiFixture();
afterAll(close);

describe("events", () => {
  test("are read once each from a cursor, and what is not committed is not skipped", async () => {
    const reader = await api.newKey(["events:read"], "DW");
    const drain = async (cursor: string | null): Promise<{ numbers: string[]; cursor: string | null }> => {
      const numbers: string[] = [];
      let at = cursor;
      for (;;) {
        const { body } = await api.call(reader, "GET", `/events?limit=200${at ? `&cursor=${at}` : ""}`);
        const items = body.items as { order: { number: string } }[];
        at = body.nextCursor as string | null;
        if (items.length === 0) return { numbers, cursor: at };
        numbers.push(...items.map((item) => item.order.number));
      }
    };
    const before = await drain(null);
    const slow = connect(url, { max: 1 });
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const some = await pushed();
    const id = (await stored(some.number))?.id ?? "";
    const event = {
      type: "order.updated",
      orderId: id,
      orderNumber: "slow",
      data: {},
      at: new Date(),
    } as const;
    let written = () => {};
    const isWritten = new Promise<void>((resolve) => {
      written = resolve;
    });
    const slowOne = slow.db.transaction(async (tx) => {
      await tx.insert(integrationEvents).values(event);
      written();
      await held;
    });
    await isWritten;
    const later = await pushed();
    const during = await drain(before.cursor);
    expect(during.numbers).not.toContain(later.number);
    release();
    await slowOne;
    await slow.close();
    const after = await drain(during.cursor);
    expect([...during.numbers, ...after.numbers].sort()).toEqual([some.number, "slow", later.number].sort());
  });
});

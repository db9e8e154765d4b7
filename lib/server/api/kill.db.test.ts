import { type ChildProcess, fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { eq } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { payments } from "@/db/schema/billing";
import { idempotentAnswers, integrationEvents } from "@/db/schema/integration";
import { orderEvents } from "@/db/schema/orders";
import { lockWaits } from "@/db/test/lock-waits";
import { lockOrder } from "@/db/unscoped/orders";
import { apiFixture } from "./testing/api-fixture";

// Each starts programs, which takes long on a busy machine.
const HANGS_MS = 120_000;
const fixture = await apiFixture();
const { db, api, key, pushed, stored } = fixture;
const children: ChildProcess[] = [];
afterAll(async () => {
  for (const child of children) child.kill("SIGKILL");
  await fixture.close();
});

type Post = { number: string; step: string; body: unknown; name: string };

/** A process of its own that serves the API of this database; a `silent` one takes effect and never answers. */
async function startPortal(manner: "answers" | "silent") {
  const script = new URL("./testing/killable-portal.ts", import.meta.url);
  const child = fork(script, [fixture.url, manner], {
    execArgv: ["--import", "tsx", "--conditions=react-server"],
  });
  children.push(child);
  const [port] = await Promise.race([
    once(child, "message"),
    once(child, "exit").then(() => Promise.reject(new Error("the portal's process ended at its start"))),
  ]);
  const post = ({ number, step, body, name }: Post) =>
    fetch(`http://127.0.0.1:${port}/api/v1/orders/${number}/${step}`, {
      method: "POST",
      headers: {
        Authorization: `Bearer ${key}`,
        "Content-Type": "application/json",
        "Idempotency-Key": name,
      },
      body: JSON.stringify(body),
    });
  const kill = async () => {
    child.kill("SIGKILL");
    await once(child, "exit");
  };
  return { post, kill };
}

const answerOf = async (name: string) => {
  const [row] = await db.select().from(idempotentAnswers).where(eq(idempotentAnswers.key, name));
  return row && { status: row.status, text: api.deps.secrets.open("idempotent-answer", row.body ?? "") };
};

/** All that a POST can have done to an order. */
async function effectOf(number: string) {
  const order = await stored(number);
  const id = order?.id ?? "";
  const moves = await db.select().from(orderEvents).where(eq(orderEvents.orderId, id));
  const paid = await db.select().from(payments).where(eq(payments.orderId, id));
  const told = await db.select().from(integrationEvents).where(eq(integrationEvents.orderId, id));
  return { order, moves, paid, told };
}

const payment = {
  step: "payments",
  body: { source: "banco-001", method: "pix", amountCents: 18_000, paidAt: "2026-11-25T12:00:00Z" },
};
const postOf = (number: string, { step, body }: { step: string; body: object }): Post => ({
  number,
  step,
  name: randomUUID(),
  body: step === "payments" ? { ...body, reference: `pix-${number}` } : body,
});

const living = await startPortal("answers");

test.each([
  ["a payment", payment, 201, ["order.created", "order.status_changed", "payment.received"], 1],
  [
    "a cancellation",
    { step: "cancel", body: { reason: "Desistência" } },
    200,
    ["order.created", "order.status_changed"],
    0,
  ],
] as const)(
  "killed between the commit of %s and its answer, another process gives the first answer",
  async (_, call, status, events, paid) => {
    const { number } = await pushed();
    const post = postOf(number, call);
    const doomed = await startPortal("silent");
    const first = doomed.post(post).then(
      () => "answered",
      () => "cut off",
    );
    await vi.waitUntil(() => answerOf(post.name), { timeout: HANGS_MS });
    await doomed.kill();
    expect(await first).toBe("cut off");

    const [before, kept] = [await effectOf(number), await answerOf(post.name)];
    const again = await living.post(post);
    expect(again.headers.get("idempotency-replayed")).toBe("true");
    expect({ status: again.status, text: await again.text() }).toEqual(kept);
    expect(kept?.status).toBe(status);

    const after = await effectOf(number);
    expect(after).toEqual(before);
    expect(after.moves).toHaveLength(2);
    expect(after.paid).toHaveLength(paid);
    expect(after.told.map(({ type }) => type)).toEqual(events);
  },
);

test("killed before the commit of a payment nothing of it is there, and another process takes it", async () => {
  const { number } = await pushed();
  const post = postOf(number, payment);
  const doomed = await startPortal("answers");
  const first = await db.transaction(async (tx) => {
    await lockOrder(tx, number);
    const asked = doomed.post(post).then(
      () => "answered",
      () => "cut off",
    );
    await vi.waitUntil(() => lockWaits(db), { timeout: HANGS_MS });
    await doomed.kill();
    return asked;
  });
  expect(first).toBe("cut off");
  expect([await answerOf(post.name), (await stored(number))?.status]).toEqual([
    undefined,
    "awaiting_payment",
  ]);

  const again = await living.post(post);
  expect([again.status, again.headers.get("idempotency-replayed")]).toEqual([201, null]);
  const { moves, paid } = await effectOf(number);
  expect([moves.length, paid.length]).toEqual([2, 1]);
});

import { addDays } from "date-fns";
import { inArray } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { homologationNotices, homologationTitles } from "@/db/schema/homologation-bank";
import { testDatabase } from "@/db/test/database";
import { isOpen } from "@/lib/billing/boleto-moves";
import { type Conduct, setConduct } from "@/lib/server/adapters/homologation-titles";
import type { Deps } from "@/lib/server/deps";
import type { Bank } from "@/lib/server/ports/bank";
import { changeBoletoPayer } from "@/lib/server/use-cases/change-boleto-payer";
import { issueBoleto } from "@/lib/server/use-cases/issue-boleto";
import { moveOrderStatus } from "@/lib/server/use-cases/move-order-status";
import { postponeBoleto } from "@/lib/server/use-cases/postpone-boleto";
import { reissueBoleto } from "@/lib/server/use-cases/reissue-boleto";
import { civilDateOf } from "@/lib/shared/dates";
import { collectNotices } from "./collect-notices";
import { billingWorld } from "./testing/billing-world";

const { db, sql, close } = await testDatabase();
afterAll(close);

const world = billingWorld(db);
const { deps, pass, place, stored, titles, paid, deliver, settle } = world;
type Placed = Awaited<ReturnType<typeof place>>;

const other = (name: string) => ({
  ...{ name, document: "11222333000181", email: "c@example.com", street: "Rua A", number: "1" },
  ...{ district: "Centro", cep: "30160011", city: "Belo Horizonte", state: "MG" },
});

/** A deliverer that dies at one of its words with the bank: before it is said, or before the answer is kept. */
function mortal(
  command: keyof Pick<Bank, "register" | "cancel" | "find" | "changeDueDate">,
  isAfter: boolean,
): Deps {
  const { bank } = deps;
  if (!bank) throw new Error("no bank");
  const call = bank[command] as (...given: unknown[]) => Promise<unknown>;
  const dying = async (...given: unknown[]) => {
    if (isAfter) await call(...given);
    throw new Error("killed");
  };
  return { ...deps, bank: { ...bank, [command]: dying } as Bank };
}

const inDays = (days: number) => civilDateOf(addDays(deps.clock.now(), days));

type Act = (placed: Placed) => Promise<unknown>;

const onLast = async (
  placed: Placed,
  act: (last: { number: string; boletoId: string }) => Promise<unknown>,
) => {
  const last = (await titles(placed)).at(-1);
  return last && act({ number: placed.number, boletoId: last.id });
};

const commands = ["register", "cancel", "find", "changeDueDate"] as const;
const acts: fc.Arbitrary<{ name: string; act: Act }> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ name: "issue", act: (p: Placed) => issueBoleto(deps, p.owner, p) }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(5, 30).map((days) => ({
      name: `reissue in ${days}`,
      act: (p: Placed) => onLast(p, (last) => reissueBoleto(deps, p.owner, { ...last, dueOn: inDays(days) })),
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(6, 31).map((days) => ({
      name: `postpone by ${days}`,
      act: (p: Placed) =>
        onLast(p, (last) => postponeBoleto(deps, p.owner, { ...last, dueOn: inDays(days) })),
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom("Bia", "Caio").map((name) => ({
      name: `payer ${name}`,
      act: (p: Placed) => changeBoletoPayer(deps, p.owner, { ...p, payer: other(name) }),
    })),
  },
  {
    weight: 6,
    arbitrary: fc.nat({ max: 2 }).map((back) => ({
      name: `pay the last but ${back}`,
      act: async (p: Placed) => {
        const all = await titles(p);
        return world.pay(all.at(-1 - (back % (all.length || 1)))?.seuNumero ?? "none");
      },
    })),
  },
  {
    weight: 1,
    arbitrary: fc.constant({
      name: "cancel the order",
      act: (p: Placed) =>
        moveOrderStatus(deps, {
          ...{ number: p.number, to: "cancelled" },
          actor: { type: "customer", name: p.owner.customerId },
        } as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        decides: fc.constantFrom("at_once" as const, "later" as const, "never" as const),
        answers: fc.constantFrom("given" as const, "lost" as const, "down" as const),
        tells: fc.constantFrom("once" as const, "twice" as const, "reversed" as const, "never" as const),
      })
      .map((conduct: Partial<Conduct>) => ({
        name: JSON.stringify(conduct),
        act: () => setConduct(db, conduct),
      })),
  },
  { weight: 6, arbitrary: fc.constant({ name: "deliver", act: () => deliver() }) },
  { weight: 3, arbitrary: fc.constant({ name: "collect", act: () => collectNotices(deps) }) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...commands), fc.boolean()).map(([command, isAfter]) => ({
      name: `die ${isAfter ? "after" : "before"} ${command}`,
      act: () => deliver(mortal(command, isAfter)),
    })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(10, 100, 3_000).map((seconds) => ({
      name: `wait ${seconds}`,
      act: async () => pass(seconds),
    })),
  },
);

/** The bank behaves again, decides what it never would, and everything that waits is delivered. */
async function comeToRest() {
  await setConduct(db, {});
  await sql`update homologation_titles set next_state_at = ${deps.clock.now().toISOString()} where next_state is not null`;
  for (let round = 0; round < 6; round += 1) {
    pass(2 * 3_600);
    await settle(1);
  }
}

async function expectAllAccountedFor(placed: Placed) {
  const ours = await titles(placed);
  const names = ours.map(({ seuNumero }) => seuNumero);
  const theirs = await db
    .select()
    .from(homologationTitles)
    .where(inArray(homologationTitles.seuNumero, names));
  const told = await db
    .select()
    .from(homologationNotices)
    .where(inArray(homologationNotices.seuNumero, names));
  const open = ours.filter(({ status }) => isOpen(status)).map(({ seuNumero }) => seuNumero);
  const payable = theirs.filter(({ state }) => state === "registered").map(({ seuNumero }) => seuNumero);
  const { status } = await stored(placed);

  expect(payable).toEqual(open);
  expect(open.length).toBeLessThanOrEqual(status === "awaiting_payment" ? 1 : 0);
  const money = told.flatMap(({ payment }) => payment ?? []).map(({ reference }) => reference);
  const received = await paid(placed);
  expect(received.map(({ reference }) => reference).sort()).toEqual(money.sort());
  expect(received.filter(({ outcome }) => outcome === "paid").length).toBeLessThanOrEqual(1);
  if (status === "awaiting_payment") expect(received).toEqual([]);
}

test("whatever happens, in whatever order: one payable boleto at most, and no payment lost or counted twice", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 20 }), async (story) => {
      const placed = await place({ expiresOn: "2029-01-01" });
      await setConduct(db, {});
      await issueBoleto(deps, placed.owner, placed);
      for (const { act } of story) await act(placed);
      await comeToRest();
      await expectAllAccountedFor(placed);
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

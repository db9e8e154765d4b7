import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Db, Tx } from "@/db/client";
import { homologationConduct, homologationNotices, homologationTitles } from "@/db/schema/homologation-bank";
import type { BankNotice } from "@/lib/billing/bank-notice";
import type { BankState } from "@/lib/billing/bank-state";
import type { TitleAtBank } from "@/lib/server/ports/bank";
import { civilDateOf } from "@/lib/shared/dates";

const conduct = z.object({
  /** When it decides what it was asked. */
  decides: z.enum(["at_once", "later", "never"]).default("at_once"),
  laterSeconds: z.number().default(60),
  /** «lost»: it does what it was asked, and its answer never arrives. */
  answers: z.enum(["given", "lost", "down"]).default("given"),
  tells: z.enum(["once", "twice", "reversed", "never"]).default("once"),
});
export type Conduct = z.output<typeof conduct>;

const ONLY_ROW = 1;

/** How the bank was told to behave; well, if it was told nothing. */
export async function conductOf(db: Db | Tx): Promise<Conduct> {
  const [row] = await db.select().from(homologationConduct).where(eq(homologationConduct.id, ONLY_ROW));
  return conduct.parse(row?.conduct ?? {});
}

export async function setConduct(db: Db, wanted: Partial<Conduct>): Promise<void> {
  const row = { id: ONLY_ROW, conduct: conduct.parse(wanted) };
  await db
    .insert(homologationConduct)
    .values(row)
    .onConflictDoUpdate({ target: homologationConduct.id, set: { conduct: row.conduct } });
}

export type TitleRow = typeof homologationTitles.$inferSelect;

const told: Partial<Record<BankState, BankNotice["event"]>> = {
  registered: "registered",
  rejected: "rejected",
  cancelled: "cancelled",
  expired: "cancelled",
};

/** Notes what the bank will have to tell. */
export const note = (tx: Tx, row: typeof homologationNotices.$inferInsert) =>
  tx.insert(homologationNotices).values(row);

export async function saveTitle(tx: Tx, seuNumero: string, fields: Partial<TitleRow>): Promise<TitleRow> {
  const [row] = await tx
    .update(homologationTitles)
    .set(fields)
    .where(eq(homologationTitles.seuNumero, seuNumero))
    .returning();
  if (!row) throw new Error("a title that was locked is missing");
  return row;
}

/** What time did to a title: the decision that was due came, and its last day passed. */
async function catchUp(tx: Tx, title: TitleRow, now: Date): Promise<TitleRow> {
  const { nextState, nextStateAt, seuNumero } = title;
  const isDue = nextState && nextStateAt && nextStateAt <= now;
  const lapsed = title.state === "registered" && civilDateOf(now) > title.payableUntil && "expired";
  const state = (isDue && nextState) || lapsed;
  if (!state) return title;
  const event = told[state];
  if (event) await note(tx, { seuNumero, event, at: (isDue && nextStateAt) || now });
  return saveTitle(tx, seuNumero, { state, nextState: null, nextStateAt: null });
}

/** A title, held until the transaction ends, as it stands by now. */
export async function holdTitle(tx: Tx, seuNumero: string, now: Date): Promise<TitleRow | undefined> {
  const [title] = await tx
    .select()
    .from(homologationTitles)
    .where(eq(homologationTitles.seuNumero, seuNumero))
    .for("update");
  return title && catchUp(tx, title, now);
}

/** The bank decides that a title goes to a state: now, later or never, as it was told to behave. */
export async function decide(tx: Tx, title: TitleRow, state: BankState, now: Date): Promise<TitleRow> {
  const { decides, laterSeconds } = await conductOf(tx);
  const nextStateAt = decides === "later" ? new Date(now.getTime() + laterSeconds * 1000) : null;
  const waiting = await saveTitle(tx, title.seuNumero, { nextState: state, nextStateAt });
  return decides === "at_once" ? catchUp(tx, { ...waiting, nextStateAt: now }, now) : waiting;
}

/** A title as the bank answers about it: one that waits for a decision is being worked on. */
export function viewOf(title: TitleRow): TitleAtBank {
  const { providerId, nossoNumero, codigoBarras, linhaDigitavel, pixCopiaECola } = title;
  const codes = { providerId, nossoNumero, codigoBarras, linhaDigitavel, pixCopiaECola };
  return {
    state: title.nextState ? "in_process" : title.state,
    dueOn: title.dueOn,
    codes: title.state === "in_process" || title.state === "rejected" ? null : codes,
    rejection: title.rejection,
  };
}

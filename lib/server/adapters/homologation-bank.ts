import "server-only";
import { asc, gte, isNotNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { homologationNotices, homologationTitles } from "@/db/schema/homologation-bank";
import type { BankNotice } from "@/lib/billing/bank-notice";
import { HOMOLOGATION_BANK } from "@/lib/billing/boleto-sheet";
import type { Bank, BankUnavailable, TitleAtBank } from "@/lib/server/ports/bank";
import type { Clock } from "@/lib/server/ports/clock";
import type { Ids } from "@/lib/server/ports/ids";
import { fail, ok, type Result } from "@/lib/shared/result";
import { changeDueDate, register } from "./homologation-register";
import { conductOf, decide, holdTitle, type TitleRow, viewOf } from "./homologation-titles";

type World = { db: Db; clock: Clock; ids: Pick<Ids, "uuid"> };

const unavailable = fail({ code: "bank_unavailable" as const } satisfies BankUnavailable);

const noticeOf = ({ id, ...row }: typeof homologationNotices.$inferSelect): BankNotice => ({
  reference: String(id),
  event: row.event,
  seuNumero: row.seuNumero,
  at: row.at,
  payment: row.payment && { ...row.payment, paidAt: new Date(row.payment.paidAt) },
  raw: { id, ...row, at: row.at.toISOString() },
});

/** What time decided since the bank was last asked has to be told as well. */
async function catchUpAll(db: Db, now: Date) {
  const waiting = await db
    .select({ seuNumero: homologationTitles.seuNumero })
    .from(homologationTitles)
    .where(isNotNull(homologationTitles.nextStateAt));
  for (const { seuNumero } of waiting) await db.transaction((tx) => holdTitle(tx, seuNumero, now));
}

async function tell({ db, clock }: World, since: Date): Promise<Result<BankNotice[], BankUnavailable>> {
  const { answers, tells } = await conductOf(db);
  if (answers === "down") return unavailable;
  if (tells === "never") return ok([]);
  await catchUpAll(db, clock.now());
  const rows = await db
    .select()
    .from(homologationNotices)
    .where(gte(homologationNotices.at, since))
    .orderBy(asc(homologationNotices.id));
  const notices = rows.map(noticeOf);
  if (tells === "reversed") return ok(notices.reverse());
  return ok(tells === "twice" ? [...notices, ...notices] : notices);
}

/**
 * The built-in bank of the demonstration, on the bank number 999, with its own tables: it keeps what it is told, decides by
 * it, and is as slow, forgetful and talkative as `setConduct` tells it to be.
 */
export function homologationBank(world: World): Bank {
  const { db, clock } = world;

  async function answering<T>(work: (tx: Tx) => Promise<T>): Promise<Result<T, BankUnavailable>> {
    const { answers } = await conductOf(db);
    if (answers === "down") return unavailable;
    const done = await db.transaction(work);
    return answers === "lost" ? unavailable : ok(done);
  }

  const commanding = (seuNumero: string, command: (tx: Tx, title: TitleRow) => Promise<TitleRow>) =>
    answering(async (tx): Promise<TitleAtBank> => {
      const title = await holdTitle(tx, seuNumero, clock.now());
      if (!title) throw new Error("a command for a title that the bank does not know");
      return viewOf(await command(tx, title));
    });

  return {
    code: HOMOLOGATION_BANK,
    changesDueDate: true,
    register: (title) => answering(async (tx) => viewOf(await register(tx, world, title))),
    changeDueDate: (seuNumero, dueOn) =>
      commanding(seuNumero, (tx, title) => changeDueDate(tx, title, dueOn, clock.now())),
    cancel: (seuNumero) =>
      commanding(seuNumero, async (tx, title) =>
        title.state === "registered" && !title.nextState
          ? decide(tx, title, "cancelled", clock.now())
          : title,
      ),
    find: (seuNumero) =>
      answering(async (tx) => {
        const title = await holdTitle(tx, seuNumero, clock.now());
        return title ? viewOf(title) : null;
      }),
    noticesSince: (at) => tell(world, at),
  };
}

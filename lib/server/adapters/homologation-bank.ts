import "server-only";
import { asc, gte, isNotNull } from "drizzle-orm";
import type { Db, Tx } from "@/db/client";
import { homologationNotices, homologationTitles } from "@/db/schema/homologation-bank";
import type { BankNotice } from "@/lib/billing/bank-notice";
import { barCodeOf } from "@/lib/billing/boleto/bar-code";
import { linhaOf } from "@/lib/billing/boleto/linha-digitavel";
import { writeBrCode } from "@/lib/billing/pix/write-br-code";
import type { Bank, BankUnavailable, NewTitle, TitleAtBank } from "@/lib/server/ports/bank";
import type { Clock } from "@/lib/server/ports/clock";
import type { Ids } from "@/lib/server/ports/ids";
import { civilDateOf } from "@/lib/shared/dates";
import { fail, ok, type Result } from "@/lib/shared/result";
import {
  conductOf,
  decide,
  HOMOLOGATION_BANK,
  holdTitle,
  note,
  saveTitle,
  type TitleRow,
  viewOf,
} from "./homologation-titles";

type World = { db: Db; clock: Clock; ids: Pick<Ids, "uuid"> };

const unavailable = fail({ code: "bank_unavailable" as const } satisfies BankUnavailable);

/** Eleven digits of nosso número at the end of the campo livre, and nothing else: the bank is nobody's. */
function codesOf({ seuNumero, amountCents, dueOn }: Pick<NewTitle, "seuNumero" | "amountCents" | "dueOn">) {
  const nossoNumero = seuNumero.padStart(11, "0");
  const campoLivre = nossoNumero.padStart(25, "0");
  const barCode = barCodeOf({ bank: HOMOLOGATION_BANK, amountCents, dueOn, campoLivre });
  if (!barCode.ok) throw new Error(`no bar code: ${barCode.error.code}`);
  return { nossoNumero, codigoBarras: barCode.value, linhaDigitavel: linhaOf(barCode.value) };
}

function pixOf(providerId: string, amountCents: number): string {
  const url = `pix.example/qr/v2/cobv/${providerId.replaceAll("-", "")}`;
  const code = writeBrCode({ kind: "dynamic", url, name: "SEM VALOR", city: "BRASILIA", amountCents });
  if (!code.ok) throw new Error(`no Pix code: ${code.error.field}`);
  return code.value;
}

/** What a real bank refuses too. */
function refusalOf({ dueOn, payableUntil, payer }: NewTitle, today: string): string | null {
  if (dueOn < today) return "Data de vencimento anterior à data de registro";
  if (payableUntil < dueOn) return "Data limite de pagamento anterior ao vencimento";
  return payer.name.trim() ? null : "Nome do pagador não informado";
}

async function register(tx: Tx, { clock, ids }: World, title: NewTitle): Promise<TitleRow> {
  const now = clock.now();
  const { seuNumero, amountCents, dueOn, payableUntil } = title;
  const providerId = ids.uuid();
  const kept = { seuNumero, providerId, amountCents, dueOn, payableUntil };
  const rejection = refusalOf(title, civilDateOf(now));
  await tx
    .insert(homologationTitles)
    .values({
      ...kept,
      ...codesOf(title),
      pixCopiaECola: pixOf(providerId, amountCents),
      rejection,
      state: "in_process",
    })
    .onConflictDoNothing();
  const held = await holdTitle(tx, seuNumero, now);
  if (!held) throw new Error("a title that was just written is missing");
  const isNew = held.providerId === providerId;
  return isNew ? decide(tx, held, rejection ? "rejected" : "registered", now) : held;
}

async function changeDueDate(tx: Tx, title: TitleRow, dueOn: string, now: Date): Promise<TitleRow> {
  const isOpen = title.state === "registered" && !title.nextState;
  if (!isOpen || dueOn === title.dueOn || dueOn > title.payableUntil || dueOn < civilDateOf(now))
    return title;
  await note(tx, { seuNumero: title.seuNumero, event: "due_date_changed", at: now });
  return saveTitle(tx, title.seuNumero, { dueOn, ...codesOf({ ...title, dueOn }) });
}

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
    async noticesSince(at) {
      const { answers, tells } = await conductOf(db);
      if (answers === "down") return unavailable;
      if (tells === "never") return ok([]);
      await catchUpAll(db, clock.now());
      const rows = await db
        .select()
        .from(homologationNotices)
        .where(gte(homologationNotices.at, at))
        .orderBy(asc(homologationNotices.id));
      const notices = rows.map(noticeOf);
      if (tells === "reversed") return ok(notices.reverse());
      return ok(tells === "twice" ? [...notices, ...notices] : notices);
    },
  };
}

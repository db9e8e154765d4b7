import "server-only";
import type { Tx } from "@/db/client";
import { homologationTitles } from "@/db/schema/homologation-bank";
import { barCodeOf } from "@/lib/billing/boleto/bar-code";
import { linhaOf } from "@/lib/billing/boleto/linha-digitavel";
import { HOMOLOGATION_BANK } from "@/lib/billing/boleto-sheet";
import { writeBrCode } from "@/lib/billing/pix/write-br-code";
import type { NewTitle } from "@/lib/server/ports/bank";
import type { Clock } from "@/lib/server/ports/clock";
import type { Ids } from "@/lib/server/ports/ids";
import { civilDateOf } from "@/lib/shared/dates";
import { decide, holdTitle, note, saveTitle, type TitleRow } from "./homologation-titles";

type Registrar = { clock: Clock; ids: Pick<Ids, "uuid"> };

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

/** Registers a title, once however often it is sent. */
export async function register(tx: Tx, { clock, ids }: Registrar, title: NewTitle): Promise<TitleRow> {
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

/** Gives a registered title another due date; one that cannot have it stays as it is. */
export async function changeDueDate(tx: Tx, title: TitleRow, dueOn: string, now: Date): Promise<TitleRow> {
  const isOpen = title.state === "registered" && !title.nextState;
  if (!isOpen || dueOn === title.dueOn || dueOn > title.payableUntil || dueOn < civilDateOf(now))
    return title;
  await note(tx, { seuNumero: title.seuNumero, event: "due_date_changed", at: now });
  return saveTitle(tx, title.seuNumero, { dueOn, ...codesOf({ ...title, dueOn }) });
}

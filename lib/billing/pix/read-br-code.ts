import { fail, ok, type Result } from "@/lib/shared/result";
import { type BrCode, CRC_HEAD, FIELD, NO_TXID, PART, PIX, REAL } from "./br-code";
import { crc16 } from "./crc16";
import { readTlv, type TlvFields } from "./tlv";

/** `not_a_code`: not of EMV's form. `wrong_sum`: a character is wrong or missing. `not_pix`: something else's QR code. */
export type BrCodeRefusal = { code: "not_a_code" | "wrong_sum" | "not_pix" };

/** The accounts of a QR code are fields 26 to 51; which of them is Pix's is only said within. */
const ACCOUNT = /^(2[6-9]|[34]\d|5[01])$/;

const AMOUNT = /^(\d{1,10})(?:\.(\d{1,2}))?$/;

function pixAccountOf(fields: TlvFields): TlvFields | undefined {
  const accounts = [...fields].filter(([id]) => ACCOUNT.test(id)).map(([, value]) => readTlv(value));
  return accounts.find((account) => account?.get(PART.arrangement)?.toLowerCase() === PIX) ?? undefined;
}

/** «180», «180.5», «180.50» → centavos; `undefined` for what is no amount. */
function centsOf(amount: string): number | undefined {
  const [, reais, part = ""] = AMOUNT.exec(amount) ?? [];
  return reais === undefined ? undefined : Number(reais + part.padEnd(2, "0"));
}

function destinationOf(fields: TlvFields, account: TlvFields) {
  const [url, key] = [account.get(PART.url), account.get(PART.key)];
  if (url) return { kind: "dynamic", url } as const;
  if (!key) return null;
  const txid = readTlv(fields.get(FIELD.extra) ?? "")?.get(PART.txid) ?? NO_TXID;
  return { kind: "static", key, txid: txid === NO_TXID ? null : txid } as const;
}

/** Reads a Pix «copia e cola», its sum checked. */
export function readBrCode(pasted: string): Result<BrCode, BrCodeRefusal> {
  const text = pasted.trim();
  const fields = readTlv(text);
  const unsigned = text.slice(0, -4);
  if (!fields || !unsigned.endsWith(CRC_HEAD)) return fail({ code: "not_a_code" });
  if (crc16(unsigned) !== text.slice(-4).toUpperCase()) return fail({ code: "wrong_sum" });
  const account = pixAccountOf(fields);
  const destination = account && destinationOf(fields, account);
  if (!destination || fields.get(FIELD.currency) !== REAL) return fail({ code: "not_pix" });
  const [amount, name, city] = [fields.get(FIELD.amount), fields.get(FIELD.name), fields.get(FIELD.city)];
  const amountCents = amount === undefined ? null : centsOf(amount);
  if (amountCents === undefined || !name || !city) return fail({ code: "not_a_code" });
  return ok({ ...destination, name, city, amountCents });
}

import { z } from "zod";
import { fail, ok, type Result } from "@/lib/shared/result";
import { type BrCode, CRC_HEAD, FIELD, NO_TXID, PART, PIX, REAL } from "./br-code";
import { crc16 } from "./crc16";
import { tlv } from "./tlv";

/** A name in printable ASCII, which every bank's reader takes: accents go, and what is too long is cut. */
const plain = (longest: number) =>
  z
    .string()
    .transform((text) => {
      const ascii = text
        .normalize("NFD")
        .replace(/[^ -~]/g, "")
        .replace(/ +/g, " ");
      return ascii.trim().slice(0, longest).trim();
    })
    .refine((text) => text !== "");

const common = {
  name: plain(25),
  city: plain(15),
  amountCents: z.int().min(1).max(999_999_999_999).nullable(),
};

const address = z.string().regex(/^[!-~]{1,77}$/);

const schema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("dynamic"),
    url: address.refine((url) => !url.includes("://")),
    ...common,
  }),
  z.object({
    kind: z.literal("static"),
    key: address,
    txid: z
      .string()
      .regex(/^[A-Za-z0-9]{1,25}$/)
      .nullable(),
    ...common,
  }),
]);

const SINGLE_USE = "12";

/** A dynamic code is paid once. */
function pathOf(code: BrCode): string {
  const arrangement = tlv(PART.arrangement, PIX);
  if (code.kind === "static") return tlv(FIELD.account, arrangement + tlv(PART.key, code.key));
  return tlv(FIELD.use, SINGLE_USE) + tlv(FIELD.account, arrangement + tlv(PART.url, code.url));
}

const reais = (cents: number) => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, "0")}`;

/**
 * The text of a Pix QR code, to copy and paste.
 * @returns `invalid_field` with its name, for what a code cannot hold
 */
export function writeBrCode(given: BrCode): Result<string, { code: "invalid_field"; field: string }> {
  const read = schema.safeParse(given);
  if (!read.success) return fail({ code: "invalid_field", field: String(read.error.issues[0]?.path[0]) });
  const code = read.data;
  const txid = code.kind === "static" ? code.txid : null;
  const unsigned = [
    tlv(FIELD.version, "01"),
    pathOf(code),
    tlv(FIELD.category, "0000"),
    tlv(FIELD.currency, REAL),
    code.amountCents === null ? "" : tlv(FIELD.amount, reais(code.amountCents)),
    tlv(FIELD.country, "BR"),
    tlv(FIELD.name, code.name),
    tlv(FIELD.city, code.city),
    tlv(FIELD.extra, tlv(PART.txid, txid ?? NO_TXID)),
    CRC_HEAD,
  ].join("");
  return ok(unsigned + crc16(unsigned));
}

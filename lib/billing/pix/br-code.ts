/** The ids of a BR Code that we write or read (Banco Central, «Manual de padrões para iniciação do Pix»). */
export const FIELD = {
  version: "00",
  use: "01",
  account: "26",
  category: "52",
  currency: "53",
  amount: "54",
  country: "58",
  name: "59",
  city: "60",
  extra: "62",
} as const;

/** The ids within the account, and within the extra data. */
export const PART = { arrangement: "00", key: "01", url: "25", txid: "05" } as const;

export const PIX = "br.gov.bcb.pix";
export const REAL = "986";

/** Where a txid would stand in a code that has none of its own. */
export const NO_TXID = "***";

/** How the last field begins; its sum includes it. */
export const CRC_HEAD = "6304";

/**
 * What a «copia e cola» says. `dynamic`: amount and payer are where the address (without «https://») leads. `static`:
 * the key that receives, whoever pays.
 */
export type BrCode = { name: string; city: string; amountCents: number | null } & (
  | { kind: "dynamic"; url: string }
  | { kind: "static"; key: string; txid: string | null }
);

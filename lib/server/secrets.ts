import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";

/** Keys for one purpose, all from the one configured secret: a hash of one kind never matches another kind's. */
export type Secrets = ReturnType<typeof secretsFrom>;

/**
 * @param secret NEXTAUTH_SECRET
 * @returns `hash` (HMAC-SHA256, base64url, for tokens, codes and bucket keys), `matches` (constant time),
 *          `seal`/`open` (AES-256-GCM; `open` answers null for anything that was not sealed here)
 */
export function secretsFrom(secret: string) {
  // A few dozen purposes, each used on most requests: derived once.
  const keys = new Map<string, Buffer>();
  function keyFor(purpose: string): Buffer {
    const key = keys.get(purpose) ?? Buffer.from(hkdfSync("sha256", secret, "servicos-online", purpose, 32));
    keys.set(purpose, key);
    return key;
  }
  const hash = (purpose: string, value: string) =>
    createHmac("sha256", keyFor(`hash:${purpose}`))
      .update(value)
      .digest("base64url");

  return {
    hash,
    matches(purpose: string, value: string, expectedHash: string) {
      const actual = Buffer.from(hash(purpose, value));
      const expected = Buffer.from(expectedHash);
      return actual.length === expected.length && timingSafeEqual(actual, expected);
    },
    seal(purpose: string, value: unknown): string {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", keyFor(`seal:${purpose}`), iv);
      const body = Buffer.concat([cipher.update(JSON.stringify(value), "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url");
    },
    open(purpose: string, sealed: string): unknown {
      try {
        const bytes = Buffer.from(sealed, "base64url");
        const decipher = createDecipheriv("aes-256-gcm", keyFor(`seal:${purpose}`), bytes.subarray(0, 12));
        decipher.setAuthTag(bytes.subarray(12, 28));
        return JSON.parse(
          Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8"),
        );
      } catch {
        return null;
      }
    },
  };
}

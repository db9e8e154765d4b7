import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const sha256 = (text: string) => createHash("sha256").update(text).digest();

/** The token inside NextAuth's own cookie («token|sha256(token + secret)»), or null when it is not one of ours. */
export function csrfTokenOf(cookie: string | undefined, secret: string): string | null {
  const [token = "", proof = ""] = (cookie ?? "").split("|");
  const expected = sha256(`${token}${secret}`);
  const given = Buffer.from(proof, "hex");
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

/**
 * A cookie in NextAuth's form, made before the page so that its forms can be plain HTML:
 * NextAuth itself only sets it when a script asks `/api/auth/csrf`.
 */
export function newCsrfCookie(secret: string): string {
  const token = randomBytes(32).toString("hex");
  return `${token}|${sha256(`${token}${secret}`).toString("hex")}`;
}

import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { normalisePassword } from "@/lib/identity/password-rules";

// OWASP's first choice for Argon2id (password storage cheat sheet); Argon2id is the library's default algorithm.
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** More than any policy allows, so that a megabyte is never hashed. */
const LONGEST_HASHED = 256;

/** @returns the PHC string to store. The caller has checked the rules; this only normalises. */
export const hashPassword = (password: string) => hash(normalisePassword(password), ARGON2ID);

let nobodysHash: Promise<string> | undefined;

/**
 * Compares a typed password with the stored hash. With no hash it does the same work against nobody's,
 * so that a person without access takes as long as one with it.
 */
export async function passwordMatches(typed: string, storedHash: string | null): Promise<boolean> {
  nobodysHash ??= hash("nobody's password", ARGON2ID);
  const candidate = typed.length > LONGEST_HASHED ? "" : normalisePassword(typed);
  const matches = await verify(storedHash ?? (await nobodysHash), candidate);
  return matches && storedHash !== null;
}

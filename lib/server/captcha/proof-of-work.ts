import { createChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import type { WorkParameters } from "@/lib/identity/captcha";
import type { Random } from "./random";

/** About a second on a phone: some hundreds of keys of two thousand rounds each. */
const ROUNDS = 2000;
const LEAST_KEYS = 300;
const MOST_KEYS = 700;

/**
 * Work for a browser: count until the derived key begins as told (ALTCHA's proof of work, version 2).
 * @returns `answer`, the whole key in hexadecimal: half of it is told, the other half is known only to who did the work.
 *          Making it costs the server one derivation, checking it one comparison.
 */
export async function newWork(random: Random): Promise<{ work: WorkParameters; answer: string }> {
  let answer = "";
  const { parameters } = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: ROUNDS,
    counter: random(LEAST_KEYS, MOST_KEYS),
    // The library keeps the key to itself.
    deriveKey: async (...given) => {
      const derived = await deriveKey(...given);
      answer = Buffer.from(derived.derivedKey).toString("hex");
      return derived;
    },
  });
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } = parameters;
  return { work: { algorithm, nonce, salt, cost, keyLength, keyPrefix }, answer };
}

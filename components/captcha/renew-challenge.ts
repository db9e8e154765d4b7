import type { CaptchaForm, EmbeddedChallenge, WorkChallenge } from "@/lib/identity/captcha";

type Of<K extends EmbeddedChallenge["kind"]> = Extract<EmbeddedChallenge, { kind: K }>;

/** Asks the portal for another challenge. @throws when there is no connection, or it was asked too often */
export async function renewChallenge<K extends EmbeddedChallenge["kind"]>(
  form: CaptchaForm,
  kind: K,
): Promise<Of<K>> {
  const answer = await fetch("/api/captcha", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ form, kind }),
  });
  if (!answer.ok) throw new Error(`captcha: ${answer.status}`);
  return answer.json();
}

/**
 * Does the work of a challenge; the solver is loaded only now.
 * @returns the answer to post
 * @throws where the browser has no cryptography (a page without https) or takes more than a minute
 */
export async function solveWork({ work }: WorkChallenge): Promise<string> {
  const [{ solveChallenge }, { deriveKey }] = await Promise.all([
    import("altcha-lib"),
    import("altcha-lib/algorithms/web/pbkdf2"),
  ]);
  const solution = await solveChallenge({ challenge: { parameters: work }, deriveKey, timeout: 60_000 });
  if (!solution) throw new Error("captcha: work not done in time");
  return solution.derivedKey;
}

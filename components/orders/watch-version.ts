const EVERY_MS = 4_000;
const LONGEST_MS = 60_000;
// A computer that slept leaves its question without an answer.
const PATIENCE_MS = 20_000;

/** What became of one question: the page is true, it is not, nobody answered, or there is nothing to ask any more. */
type Answer = "same" | "changed" | "failed" | "over";

/** What of the document the watch needs. */
type Sight = Pick<Document, "visibilityState" | "addEventListener" | "removeEventListener">;

type Watch = { path: string; version: string; onChange: () => void; sight: Sight };

async function ask(path: string, version: string): Promise<Answer> {
  try {
    const headers = { "If-None-Match": `"${version}"` };
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const { status } = await fetch(path, { headers, cache: "no-store", signal });
    if (status === 304) return "same";
    if (status === 200) return "changed";
    return status === 401 || status === 404 ? "over" : "failed";
  } catch {
    return "failed";
  }
}

/** Doubles with each failure, a minute at most. */
const waitAfter = (failures: number) => Math.min(LONGEST_MS, EVERY_MS * 2 ** failures);

/**
 * Asks an address every few seconds whether `version` is still the latest, while the page is seen; at once when it is
 * seen again. Nobody signed in, or nothing there (401, 404), ends it.
 * @returns what ends the watch
 */
export function watchVersion({ path, version, onChange, sight }: Watch): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  let asking = false;
  let failures = 0;

  function waitFor(ms: number) {
    clearTimeout(timer);
    if (!ended && sight.visibilityState === "visible") timer = setTimeout(look, ms);
  }

  async function look() {
    if (asking) return;
    asking = true;
    const answer = await ask(path, version);
    asking = false;
    if (ended) return;
    if (answer === "over") return end();
    if (answer === "changed") onChange();
    failures = answer === "failed" ? failures + 1 : 0;
    waitFor(waitAfter(failures));
  }

  const onSight = () => waitFor(0);
  function end() {
    ended = true;
    clearTimeout(timer);
    sight.removeEventListener("visibilitychange", onSight);
  }

  sight.addEventListener("visibilitychange", onSight);
  waitFor(EVERY_MS);
  return end;
}

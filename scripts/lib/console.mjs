const HEARTBEAT_MS = 30_000;
const live = process.stdout.isTTY === true && !process.env.CI;

const inSeconds = (ms) => `${(ms / 1000).toLocaleString("pt-BR", { maximumFractionDigits: 1 })} s`;

export const say = (text = "") => process.stdout.write(`${text}\n`);

/**
 * Shows a step, its elapsed time and what came of it.
 * @template T
 * @param {string} title what is being done, in Portuguese
 * @param {(note: (text: string) => void) => Promise<T> | T} work `note` adds a remark to the finished line
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = performance.now();
  const elapsed = () => inSeconds(performance.now() - started);
  const notes = [];
  const draw = () => process.stdout.write(`\r\x1b[K▸ ${title}… ${elapsed()}`);
  const beat = () => say(`  … ${elapsed()}`);
  const timer = live ? setInterval(draw, 500) : setInterval(beat, HEARTBEAT_MS);
  if (live) draw();
  else say(`▸ ${title}…`);
  const finish = (sign) => {
    clearInterval(timer);
    const remark = notes.length > 0 ? ` (${notes.join("; ")})` : "";
    say(`${live ? "\r\x1b[K" : "  "}${sign} ${title}: ${elapsed()}${remark}`);
  };
  try {
    const result = await work((text) => notes.push(text));
    finish("✓");
    return result;
  } catch (error) {
    finish("✗");
    throw error;
  }
}

/** An expected failure: its message is all that the person needs, without a stack. */
export class Refusal extends Error {}

const LINE_EVERY_MS = 5_000;
const BAR = 24;

const whole = new Intl.NumberFormat("pt-BR", { maximumFractionDigits: 0 });

function timeLeft(seconds: number): string {
  if (!Number.isFinite(seconds)) return "";
  const minutes = Math.floor(seconds / 60);
  const left = String(Math.round(seconds % 60)).padStart(2, "0");
  return minutes > 0 ? `, faltam ${minutes} min ${left} s` : `, faltam ${Math.ceil(seconds)} s`;
}

type Done = { lines: number; bytes: number };

/**
 * Shows how far an import is: a bar that is drawn over on a terminal, a plain line every few seconds elsewhere.
 * @param size bytes of the whole; 0 when nobody knows, as of a pipe
 */
export function importProgress(size: number, output: NodeJS.WriteStream = process.stderr) {
  const live = output.isTTY === true;
  const started = performance.now();
  let written = started;

  function text({ lines, bytes }: Done) {
    const seconds = (performance.now() - started) / 1000;
    const rate = `${whole.format(lines)} linhas, ${whole.format(lines / seconds)}/s`;
    if (size === 0) return rate;
    const part = Math.min(1, bytes / size);
    const filled = Math.floor(part * BAR);
    const bar = live ? `${"█".repeat(filled)}${"░".repeat(BAR - filled)} ` : "";
    return `${bar}${whole.format(part * 100)} %  ${rate}${timeLeft((seconds / part) * (1 - part))}`;
  }

  function show(done: Done) {
    if (live) return output.write(`\r\x1b[K${text(done)}`);
    if (performance.now() - written < LINE_EVERY_MS) return;
    written = performance.now();
    output.write(`${text(done)}\n`);
  }
  return { show, hide: () => live && output.write("\r\x1b[K") };
}

import { faultLine, redact } from "./log";

const LEVELS = ["log", "info", "warn", "error"] as const;

// A line of our log has several fields.
const LONGEST_LINE = 20_000;

type Console = Record<(typeof LEVELS)[number], (...parts: unknown[]) => void>;

function clean(part: unknown): unknown {
  if (part instanceof Error) return faultLine(part, { reference: (part as { digest?: string }).digest });
  if (typeof part === "string") return redact(part, LONGEST_LINE);
  return typeof part === "object" || typeof part === "function" ? `[${typeof part}]` : part;
}

/**
 * Next and the libraries print faults by themselves, a database's with the parameters of its query, which are personal
 * data. After this the console lets through only what our log would.
 */
export function guardConsole(target: Console = console) {
  for (const level of LEVELS) {
    const write = target[level].bind(target);
    target[level] = (...parts) => write(...parts.map(clean));
  }
}

type Fields = Record<string, string | number | boolean | null | undefined>;

/** What must never stand in a log, whoever wrote the text around it. */
const PERSONAL: [RegExp, string][] = [
  [/[^\s"'<>(){}=,;:]{1,80}@[^\s"'<>(){}=,;:]{1,200}/g, "[e-mail]"],
  [/\b\d{3}\.?\d{3}\.?\d{3}-?\d{2}\b/g, "[cpf]"],
  [/\b\d{10,}\b/g, "[digits]"],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, "[address]"],
  [/\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}\b/gi, "[address]"],
  [/[A-Za-z0-9_-]{40,}(?:\.[A-Za-z0-9_-]+)*/g, "[token]"],
];

export const redact = (text: string) =>
  PERSONAL.reduce((clean, [pattern, name]) => clean.replace(pattern, name), text.slice(0, 2000));

function write(level: "info" | "error", event: string, fields: Fields) {
  const clean = Object.entries(fields).map(([key, value]) => [
    key,
    typeof value === "string" ? redact(value) : value,
  ]);
  const line = JSON.stringify({ level, event, ...Object.fromEntries(clean) });
  console.error(line);
}

/** One line of JSON. @param fields facts without personal data; texts are redacted all the same */
export const logEvent = (event: string, fields: Fields = {}) => write("info", event, fields);

type Faulty = {
  name?: unknown;
  message?: unknown;
  code?: unknown;
  cause?: unknown;
  stack?: unknown;
  digest?: unknown;
};

const frames = (stack: unknown) =>
  typeof stack === "string"
    ? stack
        .split("\n")
        .filter((line) => /^\s+at /.test(line))
        .slice(0, 6)
        .map((line) => line.trim())
        .join(" | ")
    : "";

/** A query's text and parameters are in the message of drizzle's errors; its code and its cause say enough. */
const messageOf = ({ message }: Faulty) =>
  String(message ?? "").replace(/^Failed query:[\s\S]*/, "Failed query");

/**
 * One line for a fault: kind, code, redacted message, where. Never `detail` or parameters of the database.
 * @param reference what the person was shown, if anything
 */
export function logError(error: unknown, { reference }: { reference?: string | undefined }) {
  const fault = (error ?? {}) as Faulty;
  const cause = (fault.cause ?? {}) as Faulty;
  write("error", "fault", {
    reference,
    name: String(fault.name ?? typeof error),
    code: String(fault.code ?? cause.code ?? ""),
    message: messageOf(fault),
    cause: cause.message ? messageOf(cause) : undefined,
    at: frames(fault.stack),
  });
}

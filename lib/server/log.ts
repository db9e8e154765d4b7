type Fields = Record<string, string | number | boolean | null | undefined>;

/** What must never stand in a log, whoever wrote the text around it. */
const PERSONAL: [RegExp, string][] = [
  [/\$argon2[^\s"]+/g, "[hash]"],
  [/[^\s"'<>(){}=,;:&?]{1,80}(?:@|%40)[^\s"'<>(){}=,;:&?]{1,200}/g, "[e-mail]"],
  [/(?<!\d)\d{3}[. ]?\d{3}[. ]?\d{3}[- ]?\d{2}(?!\d)/g, "[cpf]"],
  [/\d{10,}/g, "[digits]"],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, "[address]"],
  [/\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}\b/gi, "[address]"],
  [/[A-Za-z0-9_-]{40,}(?:\.[A-Za-z0-9_-]+)*/g, "[token]"],
];

const LONGEST = 2000;

/** A text without what looks personal or secret, cut at `longest` characters. */
export const redact = (text: string, longest = LONGEST) =>
  PERSONAL.reduce((clean, [pattern, name]) => clean.replace(pattern, name), text.slice(0, longest));

type Level = "info" | "error";

function line(level: Level, event: string, fields: Fields): string {
  const clean = Object.entries(fields).map(([key, value]) => [
    key,
    typeof value === "string" ? redact(value) : value,
  ]);
  return JSON.stringify({ level, event, ...Object.fromEntries(clean) });
}

/** Writes one line of JSON. @param fields facts without personal data; texts are redacted all the same */
export const logEvent = (event: string, fields: Fields = {}) => console.error(line("info", event, fields));

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

/** Of class 22 («data exception») PostgreSQL quotes the value that it refuses. */
const quotesData = (code: unknown) => typeof code === "string" && /^22[0-9A-Z]{3}$/.test(code);

/** Drizzle's errors hold the query and its parameters, those of JSON a piece of the text. */
function messageOf({ message, code }: Faulty): string {
  if (quotesData(code)) return "refused value";
  return String(message ?? "")
    .replace(/^Failed query:[\s\S]*/, "Failed query")
    .replace(/"[\s\S]*(?=is not valid JSON)/, "… ");
}

/**
 * A fault as one line of JSON: kind, code, redacted message, where. Never `detail` or parameters of the database.
 * @param reference what the person was shown, if anything
 */
export function faultLine(error: unknown, { reference }: { reference?: string | undefined }): string {
  const fault = (error ?? {}) as Faulty;
  const cause = (fault.cause ?? {}) as Faulty;
  return line("error", "fault", {
    reference,
    name: String(fault.name ?? typeof error),
    code: String(fault.code ?? cause.code ?? ""),
    message: messageOf(fault),
    cause: cause.message ? messageOf(cause) : undefined,
    at: frames(fault.stack),
  });
}

/** Writes a fault's line. @param reference what the person was shown, if anything */
export const logError = (error: unknown, fields: { reference?: string | undefined }) =>
  console.error(faultLine(error, fields));

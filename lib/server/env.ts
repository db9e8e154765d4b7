import "server-only";
import { z } from "zod";
import { isReadableOnWhite } from "@/lib/shared/brand-palette";

/** Platforms hand over unset variables as empty text; both mean «not set». */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

const text = z.string().min(1);
const httpUrl = z.url({ protocol: /^https?$/ });

/** `#rrggbb`. White text stands on it and it is text on white, so a pale one would lock people out. */
const color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, { error: "escreva como #1351b4", abort: true })
  .toLowerCase()
  .refine(isReadableOnWhite, "contraste com o branco abaixo de 4,5:1; escolha um tom mais escuro");

/** «name:port», with commas between; compared to the letter. */
const hostList = z
  .string()
  .toLowerCase()
  .transform((list) => list.split(/[\s,]+/).filter(Boolean))
  .pipe(z.array(z.string().regex(/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+):\d{1,5}$/)));

const fields = z.object({
  PORTAL_MODE: z.preprocess((v) => v || "production", z.enum(["production", "demo"])),
  PORTAL_NAME: z.preprocess((v) => v || "Certificação Digital", text),
  PORTAL_LOGO_URL: optional(z.string().regex(/^\/[^/\\]/, "a path of this portal")),
  PORTAL_COLOR: optional(color),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.preprocess((v) => v || "10", z.coerce.number().int().min(1).max(100)),
  /** No behind a pooler that gives each transaction another connection and knows no prepared statements. */
  DATABASE_PREPARE: z
    .preprocess((v) => v || "yes", z.enum(["yes", "no"]))
    .transform((word) => word === "yes"),
  APP_URL: httpUrl.transform((url) => new URL(url).origin),
  NEXTAUTH_SECRET: z.string().min(32),
  CRON_SECRET: z.string().min(16),
  /** How many proxies stand before the portal: that many entries of X-Forwarded-For, from the right, are believed. */
  TRUSTED_PROXIES: optional(z.coerce.number().int().min(0).max(5)),
  HCAPTCHA_SITE_KEY: optional(text),
  HCAPTCHA_SECRET_KEY: optional(text),
  HCAPTCHA_API_HOST: z.preprocess((v) => v || "https://js.hcaptcha.com", httpUrl),
  HCAPTCHA_VERIFY_URL: z.preprocess((v) => v || "https://api.hcaptcha.com/siteverify", httpUrl),
  RESEND_API_KEY: optional(text),
  RESEND_BASE_URL: z.preprocess((v) => v || "https://api.resend.com", httpUrl),
  EMAIL_FROM: optional(text),
  S3_ENDPOINT: optional(httpUrl.transform((url) => url.replace(/\/+$/, ""))),
  S3_BUCKET: optional(text),
  S3_REGION: optional(text),
  S3_ACCESS_KEY_ID: optional(text),
  S3_SECRET_ACCESS_KEY: optional(text),
  /** Receivers of webhooks inside the authority's own network: private addresses that may be called all the same. */
  WEBHOOK_PRIVATE_HOSTS: z.preprocess((v) => v ?? "", hostList),
});

const schema = fields.transform((env) => ({
  ...env,
  // Production is served through a proxy that ends https; a demonstration is reached directly.
  TRUSTED_PROXIES: env.TRUSTED_PROXIES ?? (env.PORTAL_MODE === "production" ? 1 : 0),
}));

export type Env = z.infer<typeof schema>;

const FILE_STORE = [
  "S3_ENDPOINT",
  "S3_BUCKET",
  "S3_REGION",
  "S3_ACCESS_KEY_ID",
  "S3_SECRET_ACCESS_KEY",
] as const;

const REAL_ADAPTERS = ["HCAPTCHA_SITE_KEY", "HCAPTCHA_SECRET_KEY", "RESEND_API_KEY", "EMAIL_FROM"] as const;

/** What production needs beyond the form of each variable. */
function productionFaults(env: Env): string[] {
  const missing = REAL_ADAPTERS.filter((name) => !env[name]).map(
    (name) => `${name}: obrigatória em produção`,
  );
  const loopback = ["localhost", "127.0.0.1", "[::1]"].includes(new URL(env.APP_URL).hostname);
  if (!env.APP_URL.startsWith("https://") && !loopback)
    missing.push("APP_URL: precisa ser https em produção");
  return missing;
}

/** Half of a pair would silently fall back to the embedded adapter. */
function pairFaults(env: Env): string[] {
  const half = (a: unknown, b: unknown) => Boolean(a) !== Boolean(b);
  return [
    half(env.HCAPTCHA_SITE_KEY, env.HCAPTCHA_SECRET_KEY) &&
      "HCAPTCHA_SITE_KEY e HCAPTCHA_SECRET_KEY: defina as duas ou nenhuma",
    Boolean(env.RESEND_API_KEY) && !env.EMAIL_FROM && "EMAIL_FROM: obrigatória com RESEND_API_KEY",
    new Set(FILE_STORE.map((name) => Boolean(env[name]))).size > 1 &&
      `${FILE_STORE.join(", ")}: defina as cinco ou nenhuma`,
  ].filter((fault) => typeof fault === "string");
}

/** Only our own words about a colour are passed on: zod's might quote a value, and values are secrets here. */
const faultText = ({ path, message }: z.core.$ZodIssue) =>
  `${path.join(".")}: ${path[0] === "PORTAL_COLOR" ? message : "ausente ou inválida"}`;

/**
 * Validates the configuration of one start.
 * @throws an Error whose message lists every fault, by variable, without the values
 */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source);
  const faults = parsed.success
    ? [
        ...pairFaults(parsed.data),
        ...(parsed.data.PORTAL_MODE === "production" ? productionFaults(parsed.data) : []),
      ]
    : [
        ...parsed.error.issues.map(faultText),
        ...(source.PORTAL_MODE === "demo"
          ? []
          : REAL_ADAPTERS.filter((name) => !source[name]).map((name) => `${name}: obrigatória em produção`)),
      ];
  if (!parsed.success || faults.length > 0) {
    throw new Error(`Configuração incompleta. Corrija e inicie de novo:\n  ${faults.join("\n  ")}`);
  }
  return parsed.data;
}

let current: Env | undefined;

/** The configuration of this process, read once, at run time. */
export function env(): Env {
  current ??= readEnv(process.env);
  return current;
}

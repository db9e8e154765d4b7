import "server-only";
import { headers } from "next/headers";
import type { z } from "zod";
import type { Owner } from "@/lib/identity/owner";
import type { FieldErrors, FormAction, FormState } from "@/lib/shared/form-state";
import { requireOwner } from "./auth/require-owner";
import { type Deps, deps } from "./deps";
import { clientAddress } from "./http/client-address";
import { isSameOrigin } from "./http/same-origin";
import type { CaptchaAnswer } from "./ports/captcha";

/** What a handler knows of its request. `typed` is what may be shown again: never a password or a code. */
export type ActionContext = {
  deps: Deps;
  address: string;
  userAgent: string;
  captcha: CaptchaAnswer;
  typed: Record<string, string>;
};

type Handler<T, C> = (input: T, context: C) => Promise<FormState>;

const SECRET_FIELDS = ["senha", "confirmarSenha", "senhaAtual", "codigo", "token", "chave"];
const CAPTCHA_FIELDS = ["captchaId", "captchaAnswer", "altcha", "h-captcha-response", "g-recaptcha-response"];
const LONGEST_TYPED = 500;

const UNREADABLE = "Não foi possível ler o formulário. Recarregue a página e envie de novo.";

type Posted = { fields: Record<string, string>; captcha: Record<string, string> };

/** Text fields by name; null when one came twice or is a file. Next's own `$ACTION…` fields are left out. */
function postedFields(form: FormData): Posted | null {
  const posted: Posted = { fields: {}, captcha: {} };
  const seen = new Set<string>();
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION")) continue;
    if (typeof value !== "string" || seen.has(name)) return null;
    seen.add(name);
    const kind = CAPTCHA_FIELDS.includes(name) ? posted.captcha : posted.fields;
    Object.defineProperty(kind, name, { value, enumerable: true, configurable: true, writable: true });
  }
  return posted;
}

const typedOf = (fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name]) => !SECRET_FIELDS.includes(name))
      .map(([name, value]) => [name, value.slice(0, LONGEST_TYPED)]),
  );

/** The first fault of each field. A fault of the form itself (an unknown field) has no field to stand beside. */
function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of error.issues) {
    const field = issue.path[0];
    if (typeof field === "string") errors[field] ??= issue.message;
  }
  return errors;
}

/** Session, origin and form of one request, then the handler. Faults of the form never reach it. */
async function run<S extends z.ZodType, C extends ActionContext>(
  schema: S,
  form: FormData,
  context: Omit<C, keyof ActionContext>,
  handler: Handler<z.infer<S>, C>,
): Promise<FormState> {
  const held = deps();
  const sent = await headers();
  const posted = isSameOrigin(sent, held.env.APP_URL) ? postedFields(form) : null;
  if (!posted) return { status: "refused", message: UNREADABLE, values: {} };
  const typed = typedOf(posted.fields);
  const input = schema.safeParse(posted.fields);
  if (!input.success) {
    const errors = fieldErrors(input.error);
    return Object.keys(errors).length > 0
      ? { status: "invalid", errors, values: typed }
      : { status: "refused", message: UNREADABLE, values: typed };
  }
  const common: ActionContext = {
    deps: held,
    address: clientAddress(sent.get("x-forwarded-for"), held.env.TRUSTED_PROXIES),
    userAgent: sent.get("user-agent") ?? "",
    captcha: posted.captcha,
    typed,
  };
  return handler(input.data, { ...common, ...context } as C);
}

/**
 * An action for anybody. Checks origin and form (zod), keeps what was typed, and hands over typed input.
 * @param schema a strict object over text fields; its messages are the texts beside the fields
 */
export function publicAction<S extends z.ZodType>(
  schema: S,
  handler: Handler<z.infer<S>, ActionContext>,
): FormAction {
  return async (_state, form) => run<S, ActionContext>(schema, form, {}, handler);
}

/**
 * An action for the signed-in customer: as `publicAction`, with the Owner. Without a session: to the sign-in.
 */
export function ownerAction<S extends z.ZodType>(
  schema: S,
  handler: Handler<z.infer<S>, ActionContext & { owner: Owner }>,
): FormAction {
  return async (_state, form) => {
    const owner = await requireOwner();
    return run<S, ActionContext & { owner: Owner }>(schema, form, { owner }, handler);
  };
}

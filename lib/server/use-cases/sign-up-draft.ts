import "server-only";
import { findAttemptOfBrowser, findCustomerByCpf, saveDraft } from "@/db/unscoped/sign-up";
import { isCommonPassword } from "@/lib/identity/common-passwords";
import { checkPassword, type PasswordFault } from "@/lib/identity/password-rules";
import type { SignUpData } from "@/lib/identity/sign-up-input";
import { hashPassword } from "@/lib/server/auth/password";
import type { Deps } from "@/lib/server/deps";
import { fail, ok, type Result } from "@/lib/shared/result";

/** The personal data of the form, without the password. */
export type Draft = Omit<SignUpData, "senha" | "confirmarSenha">;

type Person = { nome: string; cpf: string; email: string };

export type DraftRefusal = { code: "no_attempt" } | { code: "password"; fault: PasswordFault | "common" };

/** @returns the first rule that a new password breaks for this person, or null */
export function passwordFault(senha: string, person: Person): PasswordFault | "common" | null {
  const [fault] = checkPassword(senha, person);
  return fault ?? (isCommonPassword(senha) ? "common" : null);
}

/**
 * What step 3 shows: only after the right code, so only to who reads the order's e-mail.
 * @returns null when this browser has no verified attempt
 */
export async function readDraft({ db, clock, secrets }: Deps, browser: string) {
  const attempt = await findAttemptOfBrowser(db, secrets.hash("sign-up-browser", browser), clock.now());
  if (!attempt?.verifiedAt) return null;
  const customer = await findCustomerByCpf(db, attempt.cpf);
  const draft = attempt.draft ? (secrets.open("sign-up-draft", attempt.draft) as Draft | null) : null;
  return { id: attempt.id, cpf: attempt.cpf, email: attempt.email, customer, draft };
}

/** «Salvar Dados»: keeps the form, sealed, and the password only as its hash, until the person confirms. */
export async function saveSignUpDraft(
  deps: Deps,
  browser: string,
  input: SignUpData,
): Promise<Result<null, DraftRefusal>> {
  const { senha, confirmarSenha: _, ...draft } = input;
  const held = await readDraft(deps, browser);
  if (!held) return fail({ code: "no_attempt" });
  // The order's name counts too: retyping one's name must not let it into the password.
  const person = { cpf: held.cpf, email: held.email, nome: `${draft.nome} ${held.customer?.name ?? ""}` };
  const fault = passwordFault(senha, person);
  if (fault) return fail({ code: "password", fault });
  const sealed = deps.secrets.seal("sign-up-draft", draft);
  await saveDraft(deps.db, held.id, sealed, await hashPassword(senha));
  return ok(null);
}

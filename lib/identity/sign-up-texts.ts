type CodeRefusal = { code: "wrong"; left: number } | { code: "void" } | { code: "too_many" };

/** What a refused sign-up code says beside its field. */
export function codeRefusalText(refusal: CodeRefusal): string {
  if (refusal.code === "too_many") return "Houve muitas tentativas. Aguarde alguns minutos e tente de novo.";
  if (refusal.code === "void") return "Este código não vale mais. Volte ao início do cadastro e peça outro.";
  const tries = refusal.left === 1 ? "Resta 1 tentativa" : `Restam ${refusal.left} tentativas`;
  return `O código não confere. ${tries}. Use o código do e-mail mais recente.`;
}

const notices = {
  recomecar: "O cadastro não foi concluído a tempo. Comece de novo: leva poucos minutos.",
} as const;

/** Why the person is back at the first step; null for a code that is not ours. */
export function signUpNotice(code: unknown): string | null {
  return typeof code === "string" && Object.hasOwn(notices, code)
    ? notices[code as keyof typeof notices]
    : null;
}

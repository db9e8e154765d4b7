"use server";

import { redirect } from "next/navigation";
import { newPasswordInput, recoveryInput } from "@/lib/identity/sign-up-input";
import { passwordFaultText } from "@/lib/identity/texts";
import { publicAction } from "@/lib/server/action";
import { formRefusal } from "@/lib/server/auth/form-refusal";
import { setDevice } from "@/lib/server/auth/set-cookies";
import { deliverAfterCommit } from "@/lib/server/outbox/deliver";
import { requestPasswordReset } from "@/lib/server/use-cases/request-password-reset";
import { resetPassword } from "@/lib/server/use-cases/reset-password";

/** «Enviar»: the same answer for everyone. */
export const requestResetAction = publicAction(recoveryInput, async (input, context) => {
  const result = await requestPasswordReset(context.deps, input, context);
  if (!result.ok) return formRefusal(result.error.code, context.typed);
  deliverAfterCommit();
  redirect("/recuperar-senha/enviado");
});

/** The new password, by the link of the e-mail. */
export const resetPasswordAction = publicAction(newPasswordInput, async ({ chave, senha }, { deps }) => {
  const result = await resetPassword(deps, { token: chave, senha });
  if (result.ok) {
    await setDevice(result.value.deviceToken);
    deliverAfterCommit();
    redirect("/acesso?aviso=senha-alterada");
  }
  if (result.error.code === "dead_link") redirect("/recuperar-senha/nova");
  return { status: "invalid", errors: { senha: passwordFaultText[result.error.fault] }, values: {} };
});

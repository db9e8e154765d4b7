"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signUpCodeInput, signUpDataInput, signUpStartInput } from "@/lib/identity/sign-up-input";
import { codeRefusalText } from "@/lib/identity/sign-up-texts";
import { passwordFaultText } from "@/lib/identity/texts";
import { publicAction } from "@/lib/server/action";
import { formRefusal } from "@/lib/server/auth/form-refusal";
import { clearSignUp, readSignUp, setDevice, setSession, setSignUp } from "@/lib/server/auth/set-cookies";
import { deliverAfterCommit } from "@/lib/server/outbox/deliver";
import { beginSignUp } from "@/lib/server/use-cases/begin-sign-up";
import { finishSignUp } from "@/lib/server/use-cases/finish-sign-up";
import { saveSignUpDraft } from "@/lib/server/use-cases/sign-up-draft";
import { verifySignUpCode } from "@/lib/server/use-cases/verify-sign-up-code";

/** Step 1: «Avançar». */
export const beginSignUpAction = publicAction(signUpStartInput, async (input, context) => {
  const result = await beginSignUp(context.deps, input, context);
  if (!result.ok) return formRefusal(result.error.code, context.typed);
  await setSignUp(result.value.browser);
  deliverAfterCommit();
  redirect("/cadastro/codigo");
});

/** Step 2: the six digits of the e-mail. */
export const verifyCodeAction = publicAction(
  signUpCodeInput,
  async ({ codigo }, { deps, address, typed }) => {
    const result = await verifySignUpCode(deps, await readSignUp(), codigo, address);
    if (!result.ok)
      return { status: "invalid", errors: { codigo: codeRefusalText(result.error) }, values: typed };
    redirect("/cadastro/dados");
  },
);

/** Step 3: «Salvar Dados». */
export const saveDataAction = publicAction(signUpDataInput, async (input, { deps, typed }) => {
  const result = await saveSignUpDraft(deps, await readSignUp(), input);
  if (result.ok) redirect("/cadastro/conferir");
  if (result.error.code === "no_attempt") redirect("/cadastro?aviso=recomecar");
  return { status: "invalid", errors: { senha: passwordFaultText[result.error.fault] }, values: typed };
});

/** The manual's «OK»: confirms the data. */
export const finishSignUpAction = publicAction(z.strictObject({}), async (_input, { deps, userAgent }) => {
  const result = await finishSignUp(deps, await readSignUp(), userAgent);
  await clearSignUp();
  if (!result.ok)
    redirect(result.error.code === "exists" ? "/acesso?aviso=ja-cadastrado" : "/cadastro?aviso=recomecar");
  await setSession(result.value);
  await setDevice(result.value.deviceToken);
  deliverAfterCommit();
  redirect("/bem-vindo");
});

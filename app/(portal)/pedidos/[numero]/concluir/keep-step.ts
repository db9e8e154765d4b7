import { notFound, redirect } from "next/navigation";
import { birthDateFaultText } from "@/lib/identity/birth-date";
import type { Owner } from "@/lib/identity/owner";
import { completionPath } from "@/lib/orders/completion";
import { completionEndPath } from "@/lib/orders/completion-texts";
import type { ActionContext } from "@/lib/server/action";
import { saveDraftStep } from "@/lib/server/use-cases/save-draft-step";
import type { FormState } from "@/lib/shared/form-state";

type Context = Pick<ActionContext, "deps" | "typed"> & { owner: Owner };

/** Keeps a step and goes on to the next; a refusal is told where it belongs. Fields that were not in the form are left out. */
export async function keepStep(
  { deps, owner, typed }: Context,
  number: string,
  fields: Record<string, string | undefined>,
): Promise<FormState> {
  const given = Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined);
  const result = await saveDraftStep(deps, owner, number, Object.fromEntries(given));
  if (result.ok) redirect(completionPath(number, result.value.next));
  const { error } = result;
  if (error.code === "birth_date") {
    return { status: "invalid", errors: { dataNascimento: birthDateFaultText[error.fault] }, values: typed };
  }
  if (error.code === "not_found") notFound();
  redirect(completionEndPath(number, "nao-concluido"));
}

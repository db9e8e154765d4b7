import "server-only";
import { orderDraftsOf } from "@/db/queries/order-drafts";
import type { Owner } from "@/lib/identity/owner";
import { EMPENHO_MOST_BYTES } from "@/lib/orders/complete-empenho-file";
import type { EmpenhoUploadFault } from "@/lib/orders/complete-empenho-texts";
import { empenhoNumberField } from "@/lib/orders/complete-input";
import { completionPath } from "@/lib/orders/completion";
import type { Deps } from "@/lib/server/deps";
import { readUpload, type Upload } from "@/lib/server/http/read-upload";
import { attachEmpenho } from "@/lib/server/use-cases/attach-empenho";
import { saveDraftStep } from "@/lib/server/use-cases/save-draft-step";

type Receiving = Pick<Deps, "db" | "clock" | "ids" | "files">;

/** Where the browser goes after the post, and what was typed, when the form is shown again. */
export type Received = { to: string; typed?: Record<string, string> };

const LONGEST_TYPED = 60;

/** The form once more, with what was wrong: the file's fault, or that of the number, which the page reads again. */
export const empenhoAgain = (
  number: string,
  fault: EmpenhoUploadFault | "numero",
  typed: Record<string, string>,
): Received => ({
  to: `${completionPath(number, "empenho")}?erro=${fault}`,
  typed: Object.fromEntries(
    Object.entries(typed).map(([name, text]) => [name, text.slice(0, LONGEST_TYPED)]),
  ),
});

/** Keeps the number, if it is one. An order whose number the sales system gave asks for none. */
async function takeNumber(held: Receiving, owner: Owner, number: string, typed: string | undefined) {
  if (typed === undefined) return true;
  const parsed = empenhoNumberField.safeParse(typed);
  if (parsed.success) await saveDraftStep(held, owner, number, { numeroEmpenho: parsed.data });
  return parsed.success;
}

/** Keeps the file, if one came. @returns why it was not taken; null also when the one before still serves */
async function takeFile(
  held: Receiving,
  owner: Owner,
  number: string,
  file: Upload["file"],
  hasFile: boolean,
) {
  if (!file) return hasFile ? null : "no_file";
  const attached = await attachEmpenho(held, owner, number, file);
  return attached.ok ? null : attached.error.code;
}

/**
 * The form of the step «Nota de empenho»: number and file, each kept by itself when it is right, so that a person puts
 * right only what was wrong. An order that meanwhile cannot be completed is told so by the page that comes next.
 * @returns null when there is no such order of this owner's
 */
export async function receiveEmpenho(
  held: Receiving,
  owner: Owner,
  number: string,
  request: Request,
): Promise<Received | null> {
  const draft = await orderDraftsOf(owner, held.db).find(number);
  if (!draft) return null;
  const upload = await readUpload(request, EMPENHO_MOST_BYTES);
  if (!upload.ok) return empenhoAgain(number, upload.error.code, {});
  const { fields, file } = upload.value;
  const typed = { numeroEmpenho: fields.numeroEmpenho ?? "" };
  const numberTaken = await takeNumber(held, owner, number, fields.numeroEmpenho);
  const fault = await takeFile(held, owner, number, file, draft.given.hasEmpenhoFile);
  if (fault === "not_found" || fault === "not_completable") return { to: completionPath(number) };
  if (fault) return empenhoAgain(number, fault, typed);
  return numberTaken ? { to: completionPath(number) } : empenhoAgain(number, "numero", typed);
}

import { EmpenhoForm } from "@/components/orders/completion/empenho-form";
import { SentFile } from "@/components/orders/completion/sent-file";
import { empenhoUploadFaultText } from "@/lib/orders/complete-empenho-texts";
import { empenhoNumberField } from "@/lib/orders/complete-input";
import { readTyped } from "@/lib/server/auth/flash";
import type { FieldErrors } from "@/lib/shared/form-state";
import type { LoadedCompletion } from "./load-completion";
import { empenhoPath } from "./review-data";

/** What was wrong with the form that was posted: the address names the file's fault, the typed number speaks for itself. */
function errorsOf(erro: unknown, typedNumber: string | undefined): FieldErrors {
  const number = typedNumber === undefined ? undefined : empenhoNumberField.safeParse(typedNumber);
  const numberFault = number?.error?.issues[0]?.message;
  const fileFault = empenhoUploadFaultText(erro);
  return { ...(numberFault && { numeroEmpenho: numberFault }), ...(fileFault && { arquivo: fileFault }) };
}

type Props = { loaded: LoadedCompletion; back: string; erro: unknown };

/** «Nota de empenho»: the form posts to a route of its own, and comes back by a redirect. */
export async function EmpenhoStep({ loaded: { number, given, file, completion }, back, erro }: Props) {
  const typed = erro ? await readTyped() : {};
  const asksNumber = completion.missing.includes("numeroEmpenho");
  return (
    <>
      {typed.referencia && (
        <p className="mb-6">
          Se continuar, informe à central de atendimento a referência {typed.referencia}.
        </p>
      )}
      {file && <SentFile {...file} href={empenhoPath(number)} />}
      <EmpenhoForm
        action={empenhoPath(number)}
        back={back}
        typedNumber={asksNumber ? typed.numeroEmpenho || given.fields.numeroEmpenho || "" : null}
        hasFile={file !== null}
        errors={errorsOf(erro, asksNumber ? typed.numeroEmpenho : undefined)}
      />
    </>
  );
}

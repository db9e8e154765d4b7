"use client";

import { type FormEvent, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { controlProps, controlStyle, FieldFrame } from "@/components/ui/field-frame";
import { TextField } from "@/components/ui/text-field";
import { EMPENHO_MOST_BYTES } from "@/lib/orders/complete-empenho-file";
import { empenhoUploadFaultText } from "@/lib/orders/complete-empenho-texts";
import type { FieldErrors } from "@/lib/shared/form-state";
import { RequiredNote } from "./required-note";
import { StepButtons } from "./step-buttons";

type Props = {
  /** The address that takes the file. */
  action: string;
  back: string;
  /** What the number's field begins with; null when the number is known and is not asked. */
  typedNumber: string | null;
  hasFile: boolean;
  errors: FieldErrors;
};

/** A file that is too large is told at once, rather than after minutes of sending. */
function faultBeforeSending(form: HTMLFormElement): FieldErrors | null {
  const file = new FormData(form).get("arquivo");
  const isTooLarge = file instanceof File && file.size > EMPENHO_MOST_BYTES;
  return isTooLarge ? { arquivo: empenhoUploadFaultText("too_large") ?? "" } : null;
}

/** «Nota de empenho»: number and file, posted by the browser itself, so that it works without JavaScript. */
export function EmpenhoForm({ action, back, typedNumber, hasFile, errors: posted }: Props) {
  const [sending, setSending] = useState(false);
  const [found, setFound] = useState<FieldErrors | null>(null);
  const errors = found ?? posted;
  useEffect(() => {
    // Back from the next page by the browser's own button: the form may be sent again.
    const again = () => setSending(false);
    window.addEventListener("pageshow", again);
    return () => window.removeEventListener("pageshow", again);
  }, []);

  function send(event: FormEvent<HTMLFormElement>) {
    const fault = faultBeforeSending(event.currentTarget);
    setFound(fault);
    if (fault || sending) event.preventDefault();
    else setSending(true);
  }

  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      onSubmit={send}
      noValidate
      className="max-w-2xl"
    >
      <ErrorSummary errors={errors} />
      <RequiredNote />
      {typedNumber !== null && (
        <TextField
          name="numeroEmpenho"
          label="Número da nota de empenho"
          hint="Como está na nota. Exemplo: 2026NE000123"
          required
          autoComplete="off"
          maxLength={60}
          defaultValue={typedNumber}
          error={errors.numeroEmpenho}
        />
      )}
      <FileField hasFile={hasFile} error={errors.arquivo} />
      <StepButtons back={back}>
        <Button aria-disabled={sending}>
          <span aria-live="polite">{sending ? "Enviando…" : "Salvar e continuar"}</span>
        </Button>
      </StepButtons>
    </form>
  );
}

function FileField({ hasFile, error }: { hasFile: boolean; error: string | undefined }) {
  const texts = {
    name: "arquivo",
    label: hasFile ? "Trocar o arquivo (se precisar)" : "Arquivo da nota de empenho",
    hint: "Um PDF de até 5 MB.",
    error,
    required: !hasFile,
  };
  return (
    <FieldFrame {...texts}>
      <input
        type="file"
        accept="application/pdf,.pdf"
        {...controlProps(texts)}
        className={`${controlStyle(error)} file:mr-4 file:min-h-8 file:rounded-full file:border-2 file:border-solid file:border-brand file:bg-paper file:px-4 file:font-semibold file:text-brand`}
      />
    </FieldFrame>
  );
}

import type { ReactNode } from "react";
import { Icon } from "./icon";

export type FieldTexts = {
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean | undefined;
};

/** The attributes that tie a control to its hint and its error. */
export function controlProps({ name, hint, error, required }: FieldTexts) {
  const described = [hint && `dica-${name}`, error && `erro-${name}`].filter(Boolean).join(" ");
  return {
    id: `campo-${name}`,
    name,
    required,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  };
}

// By the attribute: the pseudo-class `:read-only` matches every <select>.
export const controlStyle = (error: string | undefined) =>
  `block w-full min-h-12 rounded border bg-paper px-3 py-2 text-ink [&[readonly]]:bg-paper-soft ${
    error ? "border-2 border-danger-ink" : "border-line-strong"
  }`;

/** The star of «*Campos obrigatórios»; screen readers hear `required` instead. */
export const RequiredMark = ({ required }: Pick<FieldTexts, "required">) =>
  required ? <span aria-hidden="true">*</span> : null;

export function FieldHint({ name, hint }: Pick<FieldTexts, "name" | "hint">) {
  if (!hint) return null;
  return (
    <p id={`dica-${name}`} className="mb-1 text-ink-soft">
      {hint}
    </p>
  );
}

export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  if (!error) return null;
  return (
    <p id={`erro-${name}`} className="mt-1 flex gap-1 font-semibold text-danger-ink">
      <Icon name="alert" />
      <span>
        <span className="sr-only">Erro: </span>
        {error}
      </span>
    </p>
  );
}

/** Label, hint, control, error: in the order in which they are read. */
export function FieldFrame({
  name,
  label,
  hint,
  error,
  required,
  children,
}: FieldTexts & { children: ReactNode }) {
  return (
    <div className="mb-5 max-w-xl">
      <label htmlFor={`campo-${name}`} className="mb-1 block font-semibold">
        <RequiredMark required={required} />
        {label}
      </label>
      <FieldHint name={name} hint={hint} />
      {children}
      <FieldError name={name} error={error} />
    </div>
  );
}

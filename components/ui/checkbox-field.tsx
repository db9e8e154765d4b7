import type { InputHTMLAttributes } from "react";
import { controlProps, FieldError, type FieldTexts } from "./field-frame";

type Props = FieldTexts &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldTexts | "id" | "className" | "type">;

export function CheckboxField({ name, label, hint, error, required, ...rest }: Props) {
  return (
    <div className="mb-5">
      <label htmlFor={`campo-${name}`} className="inline-flex min-h-12 items-center gap-3">
        <input
          type="checkbox"
          {...controlProps({ name, label, hint, error, required })}
          className="size-6 accent-brand"
          {...rest}
        />
        {label}
      </label>
      {hint && (
        <p id={`dica-${name}`} className="text-ink-soft">
          {hint}
        </p>
      )}
      <FieldError name={name} error={error} />
    </div>
  );
}

import type { InputHTMLAttributes } from "react";
import { controlProps, FieldError, FieldHint, type FieldTexts, RequiredMark } from "./field-frame";

type Props = FieldTexts &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldTexts | "id" | "className" | "type">;

export function CheckboxField({ name, label, hint, error, required, ...rest }: Props) {
  return (
    <div className="mb-5">
      <label htmlFor={`campo-${name}`} className="inline-flex min-h-12 items-center gap-3">
        <input
          type="checkbox"
          {...controlProps({ name, label, hint, error, required })}
          className="size-6 shrink-0 accent-brand"
          {...rest}
        />
        <span>
          <RequiredMark required={required} />
          {label}
        </span>
      </label>
      <FieldHint name={name} hint={hint} />
      <FieldError name={name} error={error} />
    </div>
  );
}

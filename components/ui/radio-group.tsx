import { FieldError, FieldHint, type FieldTexts, RequiredMark } from "./field-frame";
import type { Option } from "./select-field";

type Props = FieldTexts & { options: readonly Option[]; defaultValue?: string | undefined };

/** One of a few. The first one is `#campo-<name>`, where the error summary leads. */
export function RadioGroup({ name, label, hint, error, required, options, defaultValue }: Props) {
  const described = [hint && `dica-${name}`, error && `erro-${name}`].filter(Boolean).join(" ");
  return (
    <fieldset className="mb-5 min-w-0" aria-describedby={described || undefined}>
      <legend className="mb-1 font-semibold">
        <RequiredMark required={required} />
        {label}
      </legend>
      <FieldHint name={name} hint={hint} />
      {options.map(({ value, label: text }, index) => (
        <div key={value}>
          <label className="inline-flex min-h-12 items-center gap-3">
            <input
              type="radio"
              name={name}
              value={value}
              id={index === 0 ? `campo-${name}` : undefined}
              required={required}
              defaultChecked={value === defaultValue}
              className="size-6 shrink-0 accent-brand"
            />
            {text}
          </label>
        </div>
      ))}
      <FieldError name={name} error={error} />
    </fieldset>
  );
}

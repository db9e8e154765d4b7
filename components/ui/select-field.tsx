import type { SelectHTMLAttributes } from "react";
import { controlProps, controlStyle, FieldFrame, type FieldTexts } from "./field-frame";

export type Option = { value: string; label: string };

type Props = FieldTexts & { options: readonly Option[] } & Omit<
    SelectHTMLAttributes<HTMLSelectElement>,
    keyof FieldTexts | "id" | "className" | "children"
  >;

export function SelectField({ name, label, hint, error, required, options, ...rest }: Props) {
  const texts = { name, label, hint, error, required };
  return (
    <FieldFrame {...texts}>
      <select {...controlProps(texts)} className={controlStyle(error)} {...rest}>
        <option value="">Escolha</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

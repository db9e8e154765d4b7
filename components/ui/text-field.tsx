import type { InputHTMLAttributes } from "react";
import { controlProps, controlStyle, FieldFrame, type FieldTexts } from "./field-frame";

type Props = FieldTexts & Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldTexts | "id" | "className">;

/** One line of text. Its input is `#campo-<name>`. */
export function TextField({ name, label, hint, error, required, type = "text", ...rest }: Props) {
  const texts = { name, label, hint, error, required };
  return (
    <FieldFrame {...texts}>
      <input type={type} {...controlProps(texts)} className={controlStyle(error)} {...rest} />
    </FieldFrame>
  );
}

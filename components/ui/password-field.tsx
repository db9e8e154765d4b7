"use client";

import { type InputHTMLAttributes, useEffect, useState } from "react";
import { controlProps, controlStyle, FieldFrame, type FieldTexts } from "./field-frame";

type Props = FieldTexts &
  Omit<InputHTMLAttributes<HTMLInputElement>, keyof FieldTexts | "id" | "className" | "type">;

/** A password that can be shown. The button is there only where a script can act on it. */
export function PasswordField({ name, label, hint, error, required, ...rest }: Props) {
  const [ready, setReady] = useState(false);
  const [shown, setShown] = useState(false);
  useEffect(() => setReady(true), []);
  const texts = { name, label, hint, error, required };
  return (
    <FieldFrame {...texts}>
      <div className="flex gap-2">
        <input
          type={shown ? "text" : "password"}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...controlProps(texts)}
          className={controlStyle(error)}
          {...rest}
        />
        {ready && (
          <button
            type="button"
            aria-controls={`campo-${name}`}
            onClick={() => setShown(!shown)}
            className="min-h-12 shrink-0 rounded px-3 font-semibold text-brand underline"
          >
            {shown ? "Ocultar" : "Mostrar"}
            <span className="sr-only"> {label.toLowerCase()}</span>
          </button>
        )}
      </div>
    </FieldFrame>
  );
}

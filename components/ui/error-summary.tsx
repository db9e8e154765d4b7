"use client";

import { useEffect, useRef } from "react";
import type { FieldErrors } from "@/lib/shared/form-state";

type Props = { errors: FieldErrors; message?: string | undefined };

/** All that is wrong, above the form, with links to the fields. It takes the focus each time it changes. */
export function ErrorSummary({ errors, message }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const faults = Object.entries(errors);
  const shown = faults.length > 0 || Boolean(message);
  // An empty object is often made anew at each key stroke, and must not take the focus from the field.
  const refusal = faults.length > 0 ? errors : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new refusal is a new object and is announced again
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [refusal, message, shown]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-6 rounded border-2 border-danger-ink bg-danger-tint p-4 text-ink"
    >
      <h2>{message ? "Não foi possível continuar" : headline(faults.length)}</h2>
      {message && <p className="mt-2">{message}</p>}
      {faults.length > 0 && (
        <ul className="mt-2 list-disc pl-5">
          {faults.map(([field, text]) => (
            <li key={field}>
              <a
                href={`#campo-${field}`}
                className="inline-block py-1 align-top font-semibold text-danger-ink underline"
              >
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const headline = (count: number) =>
  count === 1 ? "Há 1 campo para corrigir" : `Há ${count} campos para corrigir`;

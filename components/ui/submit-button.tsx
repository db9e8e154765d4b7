"use client";

import type { MouseEvent, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonStyle } from "./button-style";

type Props = { children: ReactNode; pendingText: string };

/** While the form is on its way a second click does nothing, and the button says so without losing focus. */
export function SubmitButton({ children, pendingText }: Props) {
  const { pending } = useFormStatus();
  const hold = (event: MouseEvent) => {
    if (pending) event.preventDefault();
  };
  return (
    <button type="submit" aria-disabled={pending} onClick={hold} className={buttonStyle("primary")}>
      <span aria-live="polite">{pending ? pendingText : children}</span>
    </button>
  );
}

"use client";

import { type FormEvent, type ReactNode, useEffect, useRef } from "react";

type Props = { action: string; children: ReactNode; noValidate?: boolean };

/** A form that the browser itself posts. With JavaScript a second click before the answer does nothing. */
export function PlainForm({ action, children, noValidate = true }: Props) {
  const sent = useRef(false);
  useEffect(() => {
    // Back from the answer by the browser's own button: the form may be sent again.
    const again = () => {
      sent.current = false;
    };
    window.addEventListener("pageshow", again);
    return () => window.removeEventListener("pageshow", again);
  }, []);

  function once(event: FormEvent) {
    if (sent.current) event.preventDefault();
    sent.current = true;
  }

  return (
    <form method="post" action={action} onSubmit={once} noValidate={noValidate}>
      {children}
    </form>
  );
}

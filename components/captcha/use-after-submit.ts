import { useEffect, useEffectEvent, useRef } from "react";
import { useFormStatus } from "react-dom";

/**
 * Calls back when the form's answer came and the page is still here, and when the browser's own «back» brings a page
 * out of its cache: the challenge on it is spent. (A form action shows its refusal without making the page anew.)
 */
export function useAfterSubmit(renew: () => void) {
  const { pending } = useFormStatus();
  const wasPending = useRef(false);
  const again = useEffectEvent(renew);
  useEffect(() => {
    if (wasPending.current && !pending) again();
    wasPending.current = pending;
  }, [pending]);
  useEffect(() => {
    const shown = (event: PageTransitionEvent) => event.persisted && again();
    window.addEventListener("pageshow", shown);
    return () => window.removeEventListener("pageshow", shown);
  }, []);
}

"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

const WARN_SECONDS = 120;
const SIGN_IN_AGAIN = "/acesso?aviso=sessao-encerrada";

async function ask(method: "GET" | "POST"): Promise<number | null> {
  try {
    const response = await fetch("/api/sessao", { method, cache: "no-store" });
    return response.ok ? ((await response.json()) as { secondsLeft: number }).secondsLeft : null;
  } catch {
    return null;
  }
}

/** Follows the session's end. Another tab may have extended it, so the server is asked before anything is said. */
function useSecondsLeft(initial: number) {
  const [left, setLeft] = useState(initial);
  useEffect(() => {
    const wait = left > WARN_SECONDS ? left - WARN_SECONDS : Math.max(1, Math.min(left, 20));
    const timer = setTimeout(async () => {
      const answered = await ask("GET");
      if (answered === 0) window.location.assign(SIGN_IN_AGAIN);
      setLeft((before) => answered ?? Math.max(1, before - wait));
    }, wait * 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return [left, setLeft] as const;
}

/** Two minutes before a session ends: says so and lets the person go on (WCAG 2.2.1, adjustable time). */
export function SessionWarning({ secondsLeft }: { secondsLeft: number }) {
  const [left, setLeft] = useSecondsLeft(secondsLeft);
  const dialog = useRef<HTMLDialogElement>(null);
  const warn = left <= WARN_SECONDS;

  useEffect(() => {
    if (warn) dialog.current?.showModal();
    else dialog.current?.close();
  }, [warn]);

  async function goOn() {
    const answered = await ask("POST");
    if (answered === 0) window.location.assign(SIGN_IN_AGAIN);
    else if (answered !== null) setLeft(answered);
  }

  return (
    <dialog ref={dialog} aria-labelledby="sessao-titulo" className="m-auto max-w-md rounded-lg p-6 shadow-xl">
      <h2 id="sessao-titulo" className="text-xl font-semibold">
        Sua sessão está terminando
      </h2>
      <p className="my-4">
        Por segurança, você será desconectado em cerca de dois minutos. O que já foi salvo continua salvo.
      </p>
      <Button type="button" onClick={goOn}>
        Continuar conectado
      </Button>
    </dialog>
  );
}

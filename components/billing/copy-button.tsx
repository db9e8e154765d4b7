"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

type State = "ready" | "copied" | "refused";

const said: Record<State, string> = {
  ready: "",
  copied: "Copiado.",
  refused: "Não foi possível copiar. Selecione o código acima e copie.",
};

type Props = { text: string; children: string };

/** Copies a code, and says whether it did. Without a script the code beside it is selected by a tap. */
export function CopyButton({ text, children }: Props) {
  const [state, setState] = useState<State>("ready");

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("refused");
    }
  }

  return (
    <div className="mt-2 flex flex-wrap items-center gap-4 noscript:hidden">
      <Button type="button" variant="secondary" onClick={copy}>
        {children}
      </Button>
      <span role="status">{said[state]}</span>
    </div>
  );
}

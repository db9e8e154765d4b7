"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { pointWord } from "@/lib/scheduling/nearest";

type State = "ready" | "asking" | "refused" | "unavailable";

const said: Partial<Record<State, string>> = {
  asking: "Procurando onde você está…",
  refused: "O navegador não informou onde você está. Escolha a cidade na lista.",
  unavailable: "Não foi possível saber onde você está. Escolha a cidade na lista.",
};

const SECONDS = 15;

/**
 * «Usar minha localização»: asked for on the click only, told to the portal to about a kilometre, kept nowhere.
 * @param path the page of the offices; the point is added to it
 */
export function LocateButton({ path }: { path: string }) {
  const [state, setState] = useState<State>("ready");

  function locate() {
    if (state === "asking") return;
    if (!("geolocation" in navigator)) return setState("unavailable");
    setState("asking");
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => window.location.assign(`${path}&perto=${pointWord(coords)}`),
      ({ code, PERMISSION_DENIED }) => setState(code === PERMISSION_DENIED ? "refused" : "unavailable"),
      { maximumAge: 600_000, timeout: SECONDS * 1000 },
    );
  }

  return (
    <div className="my-4 noscript:hidden">
      <Button type="button" variant="secondary" onClick={locate} aria-disabled={state === "asking"}>
        Usar minha localização
      </Button>
      <p role="status" className="mt-2">
        {said[state]}
      </p>
    </div>
  );
}

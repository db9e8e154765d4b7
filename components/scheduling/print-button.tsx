"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";

/** «Imprimir», where a script can do it. */
export function PrintButton() {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready ? (
    <Button type="button" onClick={() => window.print()}>
      Imprimir
    </Button>
  ) : null;
}

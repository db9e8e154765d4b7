"use client";

import { Button } from "@/components/ui/button";

/** «Imprimir», where a script can do it. */
export const PrintButton = () => (
  <div className="noscript:hidden">
    <Button type="button" onClick={() => window.print()}>
      Imprimir
    </Button>
  </div>
);

import type { ReactNode } from "react";

export function Fieldset({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="mb-8 min-w-0">
      <legend className="mb-4 text-xl font-semibold">{legend}</legend>
      {children}
    </fieldset>
  );
}

import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

/** On with the step, or back to the one before, whose answers are kept. */
export const StepButtons = ({ back, children }: { back: string; children: ReactNode }) => (
  <div className="mt-6 flex flex-wrap gap-4">
    {children}
    <ButtonLink href={back} variant="secondary">
      Voltar
    </ButtonLink>
  </div>
);

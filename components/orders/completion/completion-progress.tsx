import { Steps } from "@/components/ui/steps";
import type { Completion, CompletionStep } from "@/lib/orders/completion";
import { completionStepText } from "@/lib/orders/completion-texts";

/** Where the person is among the steps of this order. */
export function CompletionProgress({ steps, here }: { steps: Completion["steps"]; here: CompletionStep }) {
  const names = steps.map(({ step }) => completionStepText[step]);
  const current = steps.findIndex(({ step }) => step === here) + 1;
  return <Steps label="Etapas para concluir o pedido" steps={names} current={current} />;
}

import { type ProgressStep, type StepState, stepStateText } from "@/lib/orders/progress";

const dots: Record<StepState, { sign: string; style: string }> = {
  done: { sign: "✓", style: "bg-brand text-white" },
  current: { sign: "●", style: "border-2 border-brand text-brand" },
  stopped: { sign: "✕", style: "border-2 border-danger-ink text-danger-ink" },
  todo: { sign: "", style: "border-2 border-line-strong" },
};

/** Where the order stands: each step with its state in words. */
export function OrderProgress({ steps }: { steps: readonly ProgressStep[] }) {
  return (
    <ol className="my-4 flex flex-col gap-4 md:flex-row md:flex-wrap md:gap-8">
      {steps.map(({ name, state }) => (
        <li
          key={name}
          aria-current={state === "current" ? "step" : undefined}
          className="flex items-center gap-3"
        >
          <span
            aria-hidden="true"
            className={`inline-flex size-8 shrink-0 items-center justify-center rounded-full ${dots[state].style}`}
          >
            {dots[state].sign}
          </span>
          <span>
            <span className="block font-semibold">{name}</span>
            <span className="block text-sm text-ink-soft">{stepStateText[state]}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}

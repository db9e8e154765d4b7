type Props = { label: string; steps: readonly string[]; current: number };

/** Where the person is in a form of several pages. @param current counted from 1 */
export function Steps({ label, steps, current }: Props) {
  return (
    <nav aria-label={label} className="mb-6">
      <p className="text-ink-soft sm:hidden" aria-hidden="true">
        Etapa {current} de {steps.length}
      </p>
      <ol className="flex flex-wrap gap-x-6 gap-y-2">
        {steps.map((step, index) => (
          <Step key={step} name={step} position={index + 1} current={current} />
        ))}
      </ol>
    </nav>
  );
}

function Step({ name, position, current }: { name: string; position: number; current: number }) {
  const here = position === current;
  const done = position < current;
  const dot = here || done ? "border-brand bg-brand text-white" : "border-line-strong text-ink";
  return (
    <li aria-current={here ? "step" : undefined} className={here ? "" : "max-sm:sr-only"}>
      <span
        aria-hidden="true"
        className={`mr-2 inline-flex size-8 items-center justify-center rounded-full border-2 ${dot}`}
      >
        {done ? "✓" : position}
      </span>
      <span className={here ? "font-semibold" : ""}>{name}</span>
      {done && <span className="sr-only"> (feita)</span>}
    </li>
  );
}

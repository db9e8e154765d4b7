type Props = { steps: readonly { title: string; text: string }[] };

/** How something goes, told in order. Where the person stands in it is told by `Steps`. */
export const NumberedSteps = ({ steps }: Props) => (
  <ol className="mt-3 space-y-4">
    {steps.map(({ title, text }, index) => (
      <li key={title} className="flex gap-3">
        <span
          aria-hidden="true"
          className="flex size-8 shrink-0 items-center justify-center rounded-full border-2 border-brand bg-brand text-white"
        >
          {index + 1}
        </span>
        <p>
          <strong>{title}.</strong> {text}
        </p>
      </li>
    ))}
  </ol>
);

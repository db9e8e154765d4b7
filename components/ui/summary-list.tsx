import type { ReactNode } from "react";

type Props = { items: readonly { term: string; value: ReactNode }[] };

/** Names and values to read: a definition list, side by side where there is room. */
export function SummaryList({ items }: Props) {
  return (
    <dl className="my-4">
      {items.map(({ term, value }) => (
        <div key={term} className="border-b border-line py-2 sm:flex sm:gap-4">
          <dt className="font-semibold sm:w-1/3">{term}</dt>
          <dd className="break-words sm:w-2/3">{value || "Não informado"}</dd>
        </div>
      ))}
    </dl>
  );
}

import type { ReactNode } from "react";
import { SummaryList } from "@/components/ui/summary-list";

type Props = {
  title: string;
  items: readonly { term: string; value: ReactNode }[];
  /** Where this part is put right; null for what did not come from the customer here. */
  edit: string | null;
};

/** One part of the review, with the way to put it right. */
export const ReviewPart = ({ title, items, edit }: Props) => (
  <section className="mt-8">
    <div className="flex flex-wrap items-baseline justify-between gap-x-4">
      <h2>{title}</h2>
      {edit && (
        <a href={edit} className="inline-flex min-h-11 items-center">
          Alterar<span className="sr-only"> {title}</span>
        </a>
      )}
    </div>
    <SummaryList items={items} />
  </section>
);

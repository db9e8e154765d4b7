import { SummaryList } from "@/components/ui/summary-list";

type Props = { items: readonly { term: string; value: string }[]; wrong: string };

/** What the portal knows already and does not ask again, and what to do if it is wrong. */
export const KnownData = ({ items, wrong }: Props) => (
  <div className="mb-6 max-w-2xl">
    <SummaryList items={items} />
    <p className="text-ink-soft">{wrong}</p>
  </div>
);

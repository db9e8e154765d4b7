import Link from "next/link";
import { serviceText } from "@/lib/orders/service";
import type { ServiceAvailability } from "@/lib/orders/services";

function ServiceEntry({ entry }: { entry: ServiceAvailability }) {
  const name = serviceText[entry.service];
  if (entry.available) {
    return (
      <li className="rounded border-2 border-brand bg-paper p-4">
        <Link href={entry.href} prefetch={false} className="inline-block min-h-6 text-lg font-semibold">
          {name}
        </Link>
      </li>
    );
  }
  return (
    <li className="rounded border border-dashed border-line-strong bg-paper-soft p-4">
      <h3 className="text-lg font-semibold">
        {name} <span className="text-base font-normal">(indisponível)</span>
      </h3>
      <p className="mt-1">{entry.reason}</p>
      <p className="mt-1">{entry.unlock}</p>
    </li>
  );
}

/** The six services: a link, or why not and what opens it. */
export function ServiceList({ entries }: { entries: readonly ServiceAvailability[] }) {
  return (
    <ul className="my-4 grid gap-4 md:grid-cols-2">
      {entries.map((entry) => (
        <ServiceEntry key={entry.service} entry={entry} />
      ))}
    </ul>
  );
}

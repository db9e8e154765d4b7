import { ButtonLink } from "@/components/ui/button";
import { SummaryList } from "@/components/ui/summary-list";
import type { AppointmentMode } from "@/lib/scheduling/appointment";
import { whenText } from "@/lib/scheduling/appointment-words";
import type { Slot } from "@/lib/scheduling/available-slots";
import { distanceText } from "@/lib/scheduling/nearest";
import { type OfficeFacts, placeItems } from "./office-facts";

export type ListedOffice = {
  office: OfficeFacts & { code: string };
  /** The first free time, where there is one up to the office's horizon. */
  first: Slot | undefined;
  kilometres?: number | undefined;
  /** The page of its times. */
  href: string;
};

type Props = { offices: readonly ListedOffice[]; mode: AppointmentMode };

function OfficeEntry({ entry, mode }: { entry: ListedOffice; mode: AppointmentMode }) {
  const { office, first, kilometres, href } = entry;
  // The name is the heading, and the kind of service is that of the whole list.
  const facts = placeItems(office, mode).filter(({ term }) => term !== "Unidade" && term !== "Atendimento");
  const when = first && whenText(new Date(first.start), office.timezone, office.city);
  return (
    <li className="rounded border border-line-strong p-4">
      <h2>{office.name}</h2>
      {kilometres !== undefined && (
        <p className="text-ink-soft">{distanceText(kilometres)} de você, em linha reta</p>
      )}
      <SummaryList
        items={[...facts, { term: "Primeiro horário livre", value: when ?? "Nenhum, por enquanto" }]}
      />
      {first && (
        <ButtonLink href={href}>
          Ver horários<span className="sr-only"> de {office.name}</span>
        </ButtonLink>
      )}
    </li>
  );
}

/** Offices to choose from, each with its first free time. */
export const OfficeList = ({ offices, mode }: Props) => (
  <ul className="my-6 flex flex-col gap-6">
    {offices.map((entry) => (
      <OfficeEntry key={entry.office.code} entry={entry} mode={mode} />
    ))}
  </ul>
);

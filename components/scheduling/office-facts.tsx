import type { ReactNode } from "react";
import { formatPhone } from "@/lib/identity/format-contact";
import type { AppointmentMode } from "@/lib/scheduling/appointment";
import { addressText, mapLink, modeText, type OfficePlace } from "@/lib/scheduling/appointment-words";

/** What a customer reads of an office. */
export type OfficeFacts = OfficePlace & { phone: string; accessibility: string; timezone: string };

export const PhoneLink = ({ phone }: Pick<OfficeFacts, "phone">) => (
  <a href={`tel:+55${phone}`} className="inline-block min-h-6 whitespace-nowrap">
    {formatPhone(phone)}
  </a>
);

const Address = ({ office }: { office: OfficeFacts }) => (
  <>
    {addressText(office)}{" "}
    <a href={mapLink(office)} rel="noreferrer" className="inline-block min-h-6 print:hidden">
      Ver no mapa<span className="sr-only">: {office.name}</span>
    </a>
  </>
);

/** Where the validation is, how to get there and whom to ask, as terms and values. A videoconference has no address. */
export function placeItems(office: OfficeFacts, mode: AppointmentMode): { term: string; value: ReactNode }[] {
  return [
    { term: "Atendimento", value: modeText[mode] },
    { term: "Unidade", value: office.name },
    ...(mode === "in_person" ? [{ term: "Endereço", value: <Address office={office} /> }] : []),
    { term: "Telefone", value: <PhoneLink phone={office.phone} /> },
    ...(office.accessibility ? [{ term: "Acessibilidade", value: office.accessibility }] : []),
  ];
}

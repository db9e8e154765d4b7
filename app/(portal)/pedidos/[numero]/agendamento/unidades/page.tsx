import type { Metadata } from "next";
import {
  choiceOf,
  type LoadedVisit,
  loadChoice,
} from "@/app/(portal)/pedidos/[numero]/agendamento/load-visit";
import { PlaceChoice } from "@/app/(portal)/pedidos/[numero]/agendamento/place-choice";
import { StepFrame } from "@/app/(portal)/pedidos/[numero]/agendamento/visit-frame";
import { type ListedOffice, OfficeList } from "@/components/scheduling/office-list";
import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import { bookableOffices } from "@/db/queries/bookable-offices";
import type { AppointmentMode } from "@/lib/scheduling/appointment";
import { officesPath, timesPath } from "@/lib/scheduling/appointment-paths";
import { cityQuery, readMode } from "@/lib/scheduling/booking-input";
import { firstFree } from "@/lib/scheduling/first-free";
import { readPoint } from "@/lib/scheduling/nearest";
import { deps } from "@/lib/server/deps";

type Props = PageProps<"/pedidos/[numero]/agendamento/unidades">;

export const metadata: Metadata = { title: "Escolha a unidade" };

/** The offices that the address asks for: by videoconference, near a point, or of a city; null when it asks for none. */
async function askedOffices(
  loaded: LoadedVisit,
  mode: AppointmentMode,
  query: Awaited<Props["searchParams"]>,
) {
  const offered = bookableOffices(deps().db, choiceOf(loaded, mode));
  if (mode === "video") return { lead: "Por videoconferência", agendas: await offered.all() };
  const point = readPoint(query.perto);
  if (point) return { lead: "As mais próximas de você", agendas: await offered.near(point) };
  const city = cityQuery.safeParse(query).data;
  if (!city) return null;
  return { lead: `${city.cidade}/${city.uf}`, agendas: await offered.inCity(city.uf, city.cidade) };
}

type Asked = NonNullable<Awaited<ReturnType<typeof askedOffices>>>;

/** As they came; where the place does not matter, by who is free first. */
function listed({ number, now }: LoadedVisit, mode: AppointmentMode, agendas: Asked["agendas"]) {
  const offices: ListedOffice[] = agendas.map((agenda) => ({
    ...agenda,
    first: firstFree({ ...agenda, now }),
    href: timesPath(number, { mode, office: agenda.office.code }),
  }));
  const NEVER = "9999";
  const start = ({ first }: ListedOffice) => first?.start ?? NEVER;
  return mode === "video" ? offices.sort((a, b) => (start(a) < start(b) ? -1 : 1)) : offices;
}

export default async function Page({ params, searchParams }: Props) {
  const loaded = await loadChoice((await params).numero);
  const query = await searchParams;
  const mode = loaded.videoAllowed ? readMode(query.forma) : "in_person";
  const asked = await askedOffices(loaded, mode, query);
  const frame = { loaded, step: 1 as const, title: "Escolha a unidade" };
  if (!asked) {
    return (
      <StepFrame {...frame}>
        <PlaceChoice loaded={loaded} />
      </StepFrame>
    );
  }
  return (
    <StepFrame {...frame} lead={asked.lead}>
      {asked.agendas.length === 0 && (
        <Message kind="info">Não há unidade que atenda este pedido aqui. Escolha outro lugar.</Message>
      )}
      <OfficeList offices={listed(loaded, mode, asked.agendas)} mode={mode} />
      <ButtonLink href={officesPath(loaded.number, "in_person")} variant="secondary">
        {mode === "video" ? "Ver as outras opções" : "Escolher outra cidade"}
      </ButtonLink>
    </StepFrame>
  );
}

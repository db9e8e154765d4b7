import { formatPhone } from "@/lib/identity/format-contact";
import { appointmentPath, cameraPath, timesPath } from "@/lib/scheduling/appointment-paths";
import { addressText, mapLink, modeText, whenText, zoneText } from "@/lib/scheduling/appointment-words";
import { ZONE } from "@/lib/shared/dates";
import type { AppointmentFacts, VisitFacts } from "./appointment-facts";
import { Bullets, Detail, Paragraph, Part, type Sender, TextLink } from "./email-frame";

/** Day and hour by the clock of the office, as every message tells them. */
export const whenOf = ({ startsAt, office }: Pick<AppointmentFacts, "startsAt" | "office">) =>
  whenText(new Date(startsAt), office.timezone, office.city);

export const pageOf = ({ appUrl, orderNumber }: Pick<Sender, "appUrl"> & { orderNumber: string }) =>
  `${appUrl}${appointmentPath(orderNumber)}`;

export const timesOf = ({ appUrl, orderNumber, mode, office }: Pick<Sender, "appUrl"> & AppointmentFacts) =>
  `${appUrl}${timesPath(orderNumber, { mode, office: office.code })}`;

/** Whom to ask when the portal does not let one. No link: mail programmes make one of a telephone number themselves. */
export const officeByPhone = ({ office }: Pick<AppointmentFacts, "office">) =>
  `a unidade ${office.name}, telefone ${formatPhone(office.phone)}`;

const Address = ({ office }: Pick<AppointmentFacts, "office">) => (
  <>
    <Detail term="Onde">
      <strong>{office.name}</strong>
      <br />
      {addressText(office)}
      <br />
      <TextLink href={mapLink(office)}>Ver no mapa</TextLink>
    </Detail>
    {office.accessibility && <Detail term="Acessibilidade">{office.accessibility}</Detail>}
  </>
);

const LATER_ROOM = "O link da sala chega por e-mail um dia antes, e aparece também na página do agendamento.";
const NO_ROOM = "A unidade envia o link da sala. Se ele não chegar, ligue para a unidade.";

const Room = ({ appUrl, ...visit }: Pick<Sender, "appUrl"> & VisitFacts) => (
  <Detail term="Onde">
    {modeText.video}, com a unidade <strong>{visit.office.name}</strong>
    <br />
    {visit.videoRoom ? (
      <TextLink href={visit.videoRoom}>Entrar na videoconferência</TextLink>
    ) : visit.roomComes ? (
      LATER_ROOM
    ) : (
      NO_ROOM
    )}
    <br />
    <TextLink href={`${appUrl}${cameraPath(visit.orderNumber)}`}>Testar a câmera e o microfone</TextLink>
  </Detail>
);

/** When, where and for which order. A videoconference has no place whose clock one would know: the usual one is named too. */
export function AppointmentDetails({ appUrl, ...visit }: Pick<Sender, "appUrl"> & VisitFacts) {
  const { mode, office, orderNumber, product } = visit;
  return (
    <>
      <Detail term="Quando">
        <strong>{whenOf(visit)}</strong>
        {mode === "video" && office.timezone === ZONE && ` (${zoneText(ZONE, office.city)})`}
      </Detail>
      {mode === "video" ? <Room appUrl={appUrl} {...visit} /> : <Address office={office} />}
      <Detail term="Telefone da unidade">{formatPhone(office.phone)}</Detail>
      <Detail term="Pedido">
        {orderNumber} ({product})
      </Detail>
      {visit.awaitsPayment && (
        <Paragraph>
          O pagamento ainda não foi confirmado. Pague o boleto ou o Pix antes do dia marcado; se já pagou, não
          é preciso fazer nada.
        </Paragraph>
      )}
    </>
  );
}

/** Who must be there, and with what. */
export const WhatToBring = ({ mode, whoComes, documents }: VisitFacts) => (
  <>
    <Part title={mode === "video" ? "Quem precisa participar" : "Quem precisa ir"}>
      <Paragraph>{whoComes}</Paragraph>
    </Part>
    <Part title={mode === "video" ? "O que ter em mãos" : "O que levar"}>
      <Bullets>
        {documents.map(({ name, detail }) => (
          <li key={name}>
            <strong>{name}.</strong> {detail}
          </li>
        ))}
      </Bullets>
    </Part>
  </>
);

/** Until when the holder changes it online, and what is left after that. */
export function HowToChange({ appUrl, ...visit }: Pick<Sender, "appUrl"> & VisitFacts) {
  const { changeableUntil, movesLeft, office } = visit;
  const page = pageOf({ appUrl, orderNumber: visit.orderNumber });
  if (!changeableUntil) {
    return (
      <Paragraph>
        O prazo para mudar ou cancelar pela internet já terminou. Se você não puder ir, avise{" "}
        {officeByPhone(visit)}.
      </Paragraph>
    );
  }
  const until = whenOf({ startsAt: changeableUntil, office });
  return (
    <Paragraph>
      {movesLeft > 0 ? (
        <>
          Não vai poder ir? Você pode <TextLink href={timesOf({ appUrl, ...visit })}>reagendar</TextLink> ou{" "}
          <TextLink href={page}>cancelar</TextLink> pela internet até {until}.
        </>
      ) : (
        <>
          Este pedido já foi reagendado o número máximo de vezes. Você ainda pode{" "}
          <TextLink href={page}>cancelar</TextLink> pela internet até {until}. Para mudar o horário, fale com{" "}
          {officeByPhone(visit)}.
        </>
      )}
    </Paragraph>
  );
}

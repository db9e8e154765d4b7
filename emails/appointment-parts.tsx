import { formatPhone } from "@/lib/identity/format-contact";
import { appointmentPath, timesPath } from "@/lib/scheduling/appointment-paths";
import { whenText } from "@/lib/scheduling/appointment-words";
import type { AppointmentFacts, VisitFacts } from "./appointment-facts";
import { Bullets, Paragraph, Part, type Sender, TextLink } from "./email-frame";

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

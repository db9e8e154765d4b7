import { formatPhone } from "@/lib/identity/format-contact";
import { cameraPath } from "@/lib/scheduling/appointment-paths";
import { addressText, mapLink, modeText, zoneText } from "@/lib/scheduling/appointment-words";
import { ZONE } from "@/lib/shared/dates";
import type { AppointmentFacts, VisitFacts } from "./appointment-facts";
import { whenOf } from "./appointment-parts";
import { Detail, Paragraph, type Sender, TextLink } from "./email-frame";

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

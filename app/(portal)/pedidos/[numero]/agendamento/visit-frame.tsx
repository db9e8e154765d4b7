import type { ReactNode } from "react";
import { BookingSteps } from "@/components/scheduling/booking-steps";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { orderPath } from "@/lib/orders/order-number";
import { serviceText } from "@/lib/orders/service";
import { appointmentPath } from "@/lib/scheduling/appointment-paths";
import { whenText } from "@/lib/scheduling/appointment-words";
import type { LoadedVisit } from "./load-visit";

type Props = { number: string; title: string; lead?: string; children: ReactNode };

/** The way back from a page of the appointment. */
const placesOf = (number: string) => [
  { href: "/pedidos", name: "Pedidos realizados" },
  { href: orderPath(number), name: `Pedido ${number}` },
];

/** A page about the appointment that is no step of choosing it. */
export const VisitFrame = ({ number, title, lead, children }: Props) => (
  <>
    <Breadcrumb
      places={[...placesOf(number), { href: appointmentPath(number), name: serviceText.agendamento }]}
      current={title}
    />
    <PageHeading title={title} lead={lead} />
    {children}
  </>
);

/** Whoever moves an appointment is told what becomes of the old one, until the end. */
function MovingWord({ appointment, office }: NonNullable<LoadedVisit["live"]>) {
  const old = whenText(appointment.startsAt, office.timezone, office.city);
  return (
    <Message kind="info" title="Você está reagendando">
      {appointment.displacedAt
        ? `O horário anterior, ${old}, não será atendido pela unidade.`
        : `O horário atual, ${old}, só é trocado quando você confirmar o novo.`}
    </Message>
  );
}

type StepProps = Omit<Props, "number"> & { loaded: LoadedVisit; step: 1 | 2 | 3 };

/** A step on the way to a time. */
export const StepFrame = ({ loaded: { number, live }, step, title, lead, children }: StepProps) => (
  <>
    <Breadcrumb places={placesOf(number)} current={live ? "Reagendar" : serviceText.agendamento} />
    <BookingSteps current={step} />
    <PageHeading title={title} lead={lead} />
    {live && <MovingWord {...live} />}
    {children}
  </>
);

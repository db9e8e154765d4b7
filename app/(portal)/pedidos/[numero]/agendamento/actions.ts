"use server";

import { redirect } from "next/navigation";
import { orderNumberField } from "@/lib/orders/complete-input";
import { bookInput, cancelInput, cancelReasons, rescheduleInput } from "@/lib/scheduling/booking-input";
import { changeEndPath } from "@/lib/scheduling/booking-notice";
import { ownerAction } from "@/lib/server/action";
import { deliverAfterCommit } from "@/lib/server/outbox/deliver";
import { bookAppointment } from "@/lib/server/use-cases/book-appointment";
import { cancelAppointment } from "@/lib/server/use-cases/cancel-appointment";
import { rescheduleAppointment } from "@/lib/server/use-cases/reschedule-appointment";
import { answerRefusal, seatRefusal } from "./answer-refusal";

const ofOrder = { pedido: orderNumberField };

/** «Confirmar o agendamento». */
export const bookAction = ownerAction(
  bookInput.extend(ofOrder),
  async ({ pedido, forma: mode, unidade: office, horario: startsAt }, { deps, owner }) => {
    const wanted = { number: pedido, mode, office, startsAt };
    const result = await bookAppointment(deps, owner, wanted);
    if (!result.ok) return seatRefusal(result.error, wanted);
    deliverAfterCommit();
    redirect(changeEndPath(pedido, "marcado"));
  },
);

/** «Confirmar o novo horário». */
export const rescheduleAction = ownerAction(
  rescheduleInput.extend(ofOrder),
  async ({ pedido, forma: mode, unidade: office, horario: startsAt, sequencia }, { deps, owner }) => {
    const wanted = { number: pedido, mode, office, startsAt };
    const result = await rescheduleAppointment(deps, owner, { ...wanted, sequence: sequencia });
    if (!result.ok) return seatRefusal(result.error, wanted);
    deliverAfterCommit();
    redirect(changeEndPath(pedido, "reagendado"));
  },
);

/** «Cancelar o agendamento». */
export const cancelAction = ownerAction(
  cancelInput.extend(ofOrder),
  async ({ pedido, sequencia, motivo }, { deps, owner }) => {
    const wanted = { number: pedido, sequence: sequencia, reason: cancelReasons[motivo] };
    const result = await cancelAppointment(deps, owner, wanted);
    if (!result.ok) return answerRefusal(result.error, pedido);
    deliverAfterCommit();
    redirect(changeEndPath(pedido, "cancelado"));
  },
);

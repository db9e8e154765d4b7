import type { appointmentChanges } from "./appointment";
import type { BookRefusal, CancelRefusal, RescheduleRefusal } from "./appointment-rules";

/** What only the database can say, in the moment of writing. */
type BookingConflict = { code: "stale" | "already_booked" };

/** What the order does not allow, whatever the office. */
type OrderRefusal = { code: "video_not_allowed" | "payment_first" };

type Refusal = BookRefusal | RescheduleRefusal | CancelRefusal | BookingConflict | OrderRefusal;

/** Why an appointment was not booked, moved or cancelled, and what to do. A new code without a text does not compile. */
export const appointmentRefusalText = {
  office_inactive: "Esta unidade não está recebendo agendamentos. Escolha outra unidade.",
  mode_not_offered:
    "Esta unidade não oferece essa forma de atendimento. Escolha a outra forma ou outra unidade.",
  slot_unavailable: "Esse horário não está disponível nesta unidade. Escolha outro.",
  slot_full: "Esse horário acabou de ser ocupado. Escolha outro.",
  too_many_missed:
    "Este pedido já teve o número máximo de faltas. Para marcar um novo horário, fale com a unidade.",
  too_many_moves:
    "Este pedido já foi reagendado o número máximo de vezes. Para mudar o horário, fale com a unidade.",
  too_late: "O prazo para mudar ou cancelar pela internet já terminou. Fale com a unidade.",
  not_booked: "Este agendamento não está mais marcado.",
  same_time: "Este já é o horário do seu agendamento. Escolha outro para mudar.",
  stale: "Este agendamento mudou enquanto a página estava aberta. Confira os dados e tente de novo.",
  already_booked: "Este pedido já tem um agendamento.",
  video_not_allowed: "Este pedido não pode ser validado por videoconferência. Escolha uma unidade.",
  payment_first:
    "Esta unidade só agenda depois que o pagamento for confirmado. Escolha outra unidade, ou volte depois de pagar.",
} as const satisfies Record<Refusal["code"], string>;

/** What the timeline says of a change of an appointment. */
export const appointmentChangeText = {
  booked: "Validação agendada",
  moved: "Validação reagendada",
  cancelled: "Agendamento cancelado",
  attended: "Atendimento realizado",
  missed: "Ausência registrada",
} satisfies Record<(typeof appointmentChanges)[number], string>;

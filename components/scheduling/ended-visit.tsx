import { Message } from "@/components/ui/message";
import type { AppointmentStatus } from "@/lib/scheduling/appointment";

type Props = {
  status: AppointmentStatus;
  when: string;
  missed: number;
  /** May the order be booked again? */
  isOpen: boolean;
};

const countText = (missed: number) => (missed === 1 ? "1 ausência" : `${missed} ausências`);

/** How the order's last appointment ended. */
export function EndedVisit({ status, when, missed, isOpen }: Props) {
  if (status === "missed") {
    return (
      <Message kind="warning" title={`Não houve atendimento em ${when}.`}>
        A unidade registrou que você não compareceu. Este pedido tem {countText(missed)}
        {isOpen ? ". Escolha outro horário." : "."}
      </Message>
    );
  }
  if (status === "attended") {
    return (
      <Message kind="success" title={`Você foi atendido em ${when}.`}>
        O resultado da validação aparece no pedido.
        {isOpen && " Só agende de novo se a unidade pediu que você volte."}
      </Message>
    );
  }
  return <p className="mb-6">O agendamento de {when} foi cancelado.</p>;
}

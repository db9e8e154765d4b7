import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import type { VisitState } from "@/lib/scheduling/visit-state";

type Props = {
  state: VisitState;
  /** The office's times, to choose another. */
  again: string;
  awaitsPayment: boolean;
};

/** What the person must know first about a booked appointment, if anything. */
export function VisitWord({ state, again, awaitsPayment }: Props) {
  if (state === "displaced") {
    return (
      <>
        <Message kind="danger" title="A unidade não vai mais atender neste horário.">
          Escolha um novo horário. Esta mudança não conta nos limites do pedido.
        </Message>
        <ButtonLink href={again}>Escolher novo horário</ButtonLink>
      </>
    );
  }
  if (state === "past") {
    return (
      <Message kind="info" title="Este horário já passou.">
        O resultado aparece aqui assim que a unidade o registrar.
      </Message>
    );
  }
  if (!awaitsPayment) return null;
  return (
    <Message kind="warning" title="O pagamento ainda não foi confirmado.">
      Pague o boleto ou o Pix antes do dia marcado.
    </Message>
  );
}

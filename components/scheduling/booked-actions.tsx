import { ButtonLink } from "@/components/ui/button";
import { appointmentPath, calendarPath } from "@/lib/scheduling/appointment-paths";
import type { VisitState } from "@/lib/scheduling/visit-state";

type Props = {
  number: string;
  state: VisitState;
  /** The times to move to; null where it may not be moved. */
  moveHref: string | null;
  mayCancel: boolean;
};

/** What may be done with a booked appointment. One that the office does not keep has neither receipt nor calendar entry. */
export function BookedActions({ number, state, moveHref, mayCancel }: Props) {
  const own = appointmentPath(number);
  return (
    <div className="my-6 flex flex-wrap gap-4">
      {state === "ahead" && (
        <>
          <ButtonLink href={`${own}/comprovante`}>Ver comprovante</ButtonLink>
          <ButtonLink href={calendarPath(number)} variant="secondary">
            Adicionar ao calendário
          </ButtonLink>
          {moveHref && (
            <ButtonLink href={moveHref} variant="secondary">
              Reagendar
            </ButtonLink>
          )}
        </>
      )}
      {mayCancel && (
        <ButtonLink href={`${own}/cancelar`} variant="secondary">
          Cancelar o agendamento
        </ButtonLink>
      )}
    </div>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { cancelAction } from "@/app/(portal)/pedidos/[numero]/agendamento/actions";
import { loadVisit } from "@/app/(portal)/pedidos/[numero]/agendamento/load-visit";
import { VisitFrame } from "@/app/(portal)/pedidos/[numero]/agendamento/visit-frame";
import { CancelForm } from "@/components/scheduling/cancel-form";
import { SummaryList } from "@/components/ui/summary-list";
import { appointmentPath } from "@/lib/scheduling/appointment-paths";
import { modeText, whenText } from "@/lib/scheduling/appointment-words";

const TITLE = "Cancelar o agendamento";

export const metadata: Metadata = { title: TITLE };

export default async function Page({ params }: PageProps<"/pedidos/[numero]/agendamento/cancelar">) {
  const { number, live, closed } = await loadVisit((await params).numero);
  const own = appointmentPath(number);
  // The appointment's own page says why.
  if (!live || closed?.cancel) redirect(own);
  const { appointment, office } = live;
  const { startsAt, mode, sequence } = appointment;
  return (
    <VisitFrame
      number={number}
      title={TITLE}
      lead="O horário fica livre para outra pessoa. Para um novo, será preciso agendar outra vez."
    >
      <SummaryList
        items={[
          { term: "Quando", value: whenText(startsAt, office.timezone, office.city) },
          { term: "Atendimento", value: `${office.name}, ${modeText[mode].toLowerCase()}` },
        ]}
      />
      <CancelForm action={cancelAction} number={number} back={own} sequence={sequence} />
    </VisitFrame>
  );
}

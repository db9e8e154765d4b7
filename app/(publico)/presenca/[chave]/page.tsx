import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ConfirmPresenceForm } from "@/components/scheduling/confirm-presence-form";
import { placeItems } from "@/components/scheduling/office-facts";
import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { presenceChangePath } from "@/lib/scheduling/appointment-paths";
import { whenText } from "@/lib/scheduling/appointment-words";
import { type PresenceState, presenceWord } from "@/lib/scheduling/presence";
import { readPresence } from "@/lib/server/appointments/read-presence";
import { deps } from "@/lib/server/deps";
import { confirmPresenceAction } from "./actions";

export const metadata: Metadata = { title: "Agendamento", robots: { index: false, follow: false } };

/** What the signed-in page is for, in each state. */
const onwards: Record<PresenceState, string> = {
  open: "Reagendar ou cancelar",
  confirmed: "Reagendar ou cancelar",
  displaced: "Escolher outro horário",
  begun: "Entrar e ver o agendamento",
  cancelled: "Entrar e ver o pedido",
  attended: "Entrar e ver o pedido",
  missed: "Entrar e ver o pedido",
};

const HasMoved = () => (
  <Message kind="warning" title="O horário mudou">
    Este agendamento foi mudado depois da mensagem ou do comprovante que trouxe você aqui. Vale só o que está
    abaixo.
  </Message>
);

/** The appointment of a key as it is now: for the e-mail's button, and for the agent who scans the receipt. */
export default async function Page({ params }: PageProps<"/presenca/[chave]">) {
  const { chave } = await params;
  const view = await readPresence(deps(), chave);
  if (!view) notFound();
  const { state, hasMoved, sequence, mode, startsAt, numberEnd, office } = view;
  const word = presenceWord[state];
  return (
    <>
      <PageHeading title="Agendamento da validação" />
      {hasMoved && <HasMoved />}
      {word && (
        <Message kind={word.kind} title={word.title}>
          {word.text}
        </Message>
      )}
      <SummaryList
        items={[
          { term: "Quando", value: whenText(startsAt, office.timezone, office.city) },
          ...placeItems(office, mode),
          { term: "Pedido", value: `Número com final ${numberEnd}` },
        ]}
      />
      {state === "open" && (
        <ConfirmPresenceForm action={confirmPresenceAction} presenceKey={chave} sequence={sequence} />
      )}
      <ButtonLink href={presenceChangePath(chave)} variant="secondary">
        {onwards[state]}
      </ButtonLink>
    </>
  );
}

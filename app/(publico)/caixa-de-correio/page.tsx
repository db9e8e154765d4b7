import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Message } from "@/components/ui/message";
import { PageHeading } from "@/components/ui/page-heading";
import { demoMessages } from "@/lib/server/demo-mailbox";
import { formatDateTime } from "@/lib/shared/dates";

export const metadata: Metadata = { title: "Caixa de correio da demonstração", robots: { index: false } };

export default async function Page() {
  const messages = await demoMessages();
  if (!messages) notFound();
  return (
    <>
      <PageHeading
        title="Caixa de correio da demonstração"
        lead="As mensagens que o portal enviaria. Elas não saem desta máquina."
      />
      {messages.length === 0 ? (
        <Message kind="info">Nenhuma mensagem ainda. Comece um cadastro para receber a primeira.</Message>
      ) : (
        <ul className="divide-y divide-line">
          {messages.map(({ id, to, subject, sentAt }) => (
            <li key={id} className="py-3">
              <Link href={`/caixa-de-correio/${id}`} prefetch={false} className="font-semibold">
                {subject}
              </Link>
              <p className="break-words">
                Para {to}, {formatDateTime(sentAt)}
              </p>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-6">
        <a href="/caixa-de-correio">Atualizar a lista</a>
      </p>
    </>
  );
}

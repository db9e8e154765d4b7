import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { demoMessage } from "@/lib/server/demo-mailbox";
import { formatDateTime } from "@/lib/shared/dates";

export const metadata: Metadata = { title: "Mensagem", robots: { index: false } };

export default async function Page({ params }: PageProps<"/caixa-de-correio/[id]">) {
  const message = await demoMessage((await params).id);
  if (!message) notFound();
  return (
    <>
      <Breadcrumb
        places={[{ href: "/caixa-de-correio", name: "Caixa de correio" }]}
        current={message.subject}
      />
      <PageHeading title={message.subject} />
      <SummaryList
        items={[
          { term: "Para", value: message.to },
          { term: "Enviada em", value: formatDateTime(message.sentAt) },
        ]}
      />
      {message.links.length > 0 && (
        <>
          <h2 className="mt-6">Links da mensagem</h2>
          <ul className="my-4 space-y-2">
            {message.links.map((url) => (
              <li key={url}>
                <a href={url} className="break-all">
                  {url}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {message.attachments.length > 0 && (
        <>
          <h2 className="mt-6">Anexos</h2>
          <ul className="my-4 space-y-2">
            {message.attachments.map(({ filename, contentType }, place) => (
              <li key={filename}>
                <a href={`/caixa-de-correio/${message.id}/anexos/${place}`}>{filename}</a> ({contentType})
              </li>
            ))}
          </ul>
        </>
      )}
      <iframe
        title="A mensagem como o e-mail a mostra"
        sandbox=""
        srcDoc={message.html}
        className="h-[36rem] w-full border border-line"
      />
      <h2 className="mt-8">Em texto</h2>
      <div className="mt-2 bg-paper-soft p-4 break-words whitespace-pre-wrap">{message.text}</div>
    </>
  );
}

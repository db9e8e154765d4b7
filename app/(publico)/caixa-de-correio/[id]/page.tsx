import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { SummaryList } from "@/components/ui/summary-list";
import { findMessage } from "@/db/unscoped/mailbox";
import { deps } from "@/lib/server/deps";
import { formatDateTime } from "@/lib/shared/dates";

export const metadata: Metadata = { title: "Mensagem", robots: { index: false } };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The message's links into the portal: a sandboxed frame cannot be left by a click. */
const linksIn = (text: string, appUrl: string) =>
  [...new Set(text.match(/https?:\/\/\S+/g))].filter((url) => url.startsWith(`${appUrl}/`));

export default async function Page({ params }: PageProps<"/caixa-de-correio/[id]">) {
  const { env, db } = deps();
  const { id } = await params;
  const message = env.PORTAL_MODE === "demo" && UUID.test(id) ? await findMessage(db, id) : undefined;
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
      <ul className="my-4 space-y-2">
        {linksIn(message.text, env.APP_URL).map((url) => (
          <li key={url}>
            <a href={url} className="break-all">
              {url}
            </a>
          </li>
        ))}
      </ul>
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

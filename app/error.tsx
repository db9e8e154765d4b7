"use client";

import { Button, ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";
import { errorReference } from "@/lib/shared/error-reference";

/** An unexpected fault: what to do, and a reference that finds the log line. Never the message. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const reference = errorReference(error);
  return (
    <main id="conteudo" tabIndex={-1} className="mx-auto w-full max-w-5xl flex-1 px-4 py-8">
      <PageHeading
        title="Algo não funcionou"
        lead="O problema é nosso, não seu. Espere um minuto e tente de novo; nada ficou pela metade."
      />
      <div className="flex flex-wrap gap-4">
        <Button type="button" onClick={retry}>
          Tentar de novo
        </Button>
        <ButtonLink href="/" variant="secondary">
          Ir para o início
        </ButtonLink>
      </div>
      {reference && (
        <p className="mt-6">
          Se continuar, informe à central de atendimento a referência <strong>{reference}</strong>.
        </p>
      )}
    </main>
  );
}

"use client";

import { Button } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";

/** An unexpected fault: what to do, and a reference that finds the log line. Never the message. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main id="conteudo" tabIndex={-1} className="mx-auto w-full max-w-5xl flex-1 px-4 py-8">
      <PageHeading
        title="Algo não funcionou"
        lead="O problema é nosso, não seu. Espere um minuto e tente de novo; nada ficou pela metade."
      />
      <Button type="button" onClick={reset}>
        Tentar de novo
      </Button>
      {error.digest && (
        <p className="mt-6">Se continuar, informe à central de atendimento a referência {error.digest}.</p>
      )}
    </main>
  );
}

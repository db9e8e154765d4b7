"use client";

import { errorReference } from "@/lib/shared/error-reference";

/** The last resort, when not even the frame of the page could be made: no styles, no parts of ours. */
export default function GlobalError({ error }: { error: unknown }) {
  const reference = errorReference(error);
  return (
    <html lang="pt-BR">
      <body>
        <title>Algo não funcionou — Serviços Online</title>
        <main>
          <h1>Algo não funcionou</h1>
          <p>O problema é nosso, não seu. Espere um minuto e recarregue a página.</p>
          {reference && <p>Se continuar, informe à central de atendimento a referência {reference}.</p>}
          <p>
            {/* A whole new document: the one at hand could not be made. */}
            <a href="/">Ir para o início</a>
          </p>
        </main>
      </body>
    </html>
  );
}

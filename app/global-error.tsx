"use client";

/** The last resort, when not even the frame of the page could be made: no styles, no parts of ours. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="pt-BR">
      <body>
        <main>
          <h1>Algo não funcionou</h1>
          <p>O problema é nosso, não seu. Espere um minuto e recarregue a página.</p>
          {error.digest && <p>Referência: {error.digest}</p>}
        </main>
      </body>
    </html>
  );
}

import type { Metadata } from "next";
import { ApiOperation } from "@/components/api/api-operation";
import { PageHeading } from "@/components/ui/page-heading";
import { scopes } from "@/lib/integration/scope";
import { allEndpoints } from "@/lib/server/api/all-endpoints";
import { apiDocument } from "@/lib/server/api/document";
import { readableApi } from "@/lib/server/api/readable";

export const metadata: Metadata = { title: "API de integração", robots: { index: false } };

export default function Page() {
  const operations = readableApi(allEndpoints, apiDocument());
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  return (
    <>
      <PageHeading
        title="API de integração"
        lead="Para os sistemas da autoridade: vendas, banco, notas fiscais, AR e CA."
      />
      <h2 id="como">Como chamar</h2>
      <ul className="my-3 list-disc pl-6">
        <li>
          Endereço: <code>/api/v1</code>. O documento OpenAPI 3.1 está em{" "}
          <a href="/api/v1/openapi.json">/api/v1/openapi.json</a>.
        </li>
        <li>
          Chave no cabeçalho <code>Authorization: Bearer so_…</code>, criada por quem opera o portal com{" "}
          <code>npm run api-key</code>. Escopos: {scopes.join(", ")}. Escrever inclui ler.
        </li>
        <li>
          Dinheiro em centavos, instantes em UTC, datas civis como aaaa-mm-dd. Campo desconhecido é recusado.
        </li>
        <li>
          Todo POST leva um <code>Idempotency-Key</code>: repetida em até 24 horas com o mesmo corpo, a
          chamada recebe a primeira resposta e nada acontece duas vezes.
        </li>
        <li>
          Uma mudança leva no <code>If-Match</code> o <code>ETag</code> da leitura: dois sistemas nunca se
          sobrescrevem sem saber.
        </li>
        <li>
          Erros são <code>application/problem+json</code>: <code>type</code> não muda, <code>errors</code> diz
          o campo, e <code>detail</code> como corrigir. Num 503 ou 429, espere o <code>Retry-After</code> e
          repita.
        </li>
      </ul>
      <nav aria-label="Assuntos da API">
        <ul className="my-4 flex flex-wrap gap-4">
          {tags.map((tag) => (
            <li key={tag}>
              <a href={`#${encodeURIComponent(tag)}`} className="inline-block min-h-6">
                {tag}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {tags.map((tag) => (
        <section key={tag} aria-labelledby={encodeURIComponent(tag)} className="mt-10">
          <h2 id={encodeURIComponent(tag)}>{tag}</h2>
          {operations
            .filter((operation) => operation.tag === tag)
            .map((operation) => (
              <ApiOperation key={operation.id} operation={operation} />
            ))}
        </section>
      ))}
    </>
  );
}

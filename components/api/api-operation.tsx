import type { Operation } from "@/lib/integration/operation";

const cell = "border border-line px-2 py-1 text-left align-top";

function Rows({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <div className="my-3 overflow-x-auto" tabIndex={0} role="region" aria-label={head.join(", ")}>
      <table className="border-collapse text-sm">
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col" className={`${cell} bg-paper-soft`}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((text, i) => (
                <td key={head[i]} className={cell}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Code = ({ text, label }: { text: string; label: string }) => (
  <section
    aria-label={label}
    tabIndex={0}
    className="my-3 overflow-x-auto rounded border border-line bg-paper-soft p-3"
  >
    <pre className="text-sm">{text}</pre>
  </section>
);

/** One call of the API: what it needs, an example to send, and what comes back. */
export function ApiOperation({ operation }: { operation: Operation }) {
  const { id, method, path, summary, description, scope, parameters, example, fields, answers } = operation;
  return (
    <section aria-labelledby={id} className="mt-8 border-t border-line pt-4">
      <h3 id={id} className="break-words">
        <code>
          {method} {path}
        </code>
      </h3>
      <p className="mt-1 font-semibold">{summary}</p>
      {description && <p className="mt-1">{description}</p>}
      <p className="mt-1">
        Escopo: <code>{scope}</code>
      </p>
      {parameters.length > 0 && <Rows head={["Parâmetro", "Onde", "O que é"]} rows={parameters} />}
      {fields.length > 0 && <Rows head={["Campo", "Tipo", "O que é"]} rows={fields} />}
      {example && <Code text={example} label={`Exemplo de ${method} ${path}`} />}
      <Rows head={["Resposta", "Quando"]} rows={answers} />
    </section>
  );
}

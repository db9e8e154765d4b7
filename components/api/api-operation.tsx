import type { Operation } from "@/lib/integration/operation";

const cell = "border border-line px-2 py-1 text-left align-top";

function Rows({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }) {
  return (
    <table className="my-3 w-full table-fixed border-collapse break-words text-sm">
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
  );
}

const Code = ({ text }: { text: string }) => (
  <pre className="my-3 whitespace-pre-wrap break-words rounded border border-line bg-paper-soft p-3 text-sm">
    {text}
  </pre>
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
      {example && <Code text={example} />}
      <Rows head={["Resposta", "Quando"]} rows={answers} />
    </section>
  );
}

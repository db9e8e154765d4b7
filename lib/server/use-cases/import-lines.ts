import "server-only";
import { type OrderLine, type RefusedLine, readOrderLine } from "@/lib/orders/order-lines";
import { type ImportDeps, importOrders } from "./import-orders";

export type LinesReport = { created: number; unchanged: number; refused: RefusedLine[] };

const CHUNK = 1_000;

async function* readLines(lines: AsyncIterable<string>): AsyncGenerator<OrderLine> {
  let number = 0;
  for await (const text of lines) {
    number += 1;
    const line = readOrderLine(text, number);
    if (line) yield line;
  }
}

async function* inChunks(lines: AsyncIterable<OrderLine>, size: number): AsyncGenerator<OrderLine[]> {
  let chunk: OrderLine[] = [];
  for await (const line of lines) {
    chunk.push(line);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

const numberTaken = ({ line }: OrderLine): RefusedLine => ({
  line,
  errors: [{ path: "number", detail: "O número é de um pedido de outro titular." }],
});

async function importChunk(deps: ImportDeps, lines: OrderLine[], actor: string): Promise<LinesReport> {
  const orders = lines.filter((line) => "order" in line);
  const inputs = orders.map(({ order }) => order);
  const answers = inputs.length > 0 ? await importOrders(deps, inputs, actor) : [];
  const created = answers.filter((answer) => answer.ok && answer.value.created).length;
  const taken = orders.filter((_, place) => !answers[place]?.ok).map(numberTaken);
  const faulty = lines.filter((line) => "errors" in line);
  return {
    created,
    unchanged: answers.length - created - taken.length,
    refused: [...faulty, ...taken].sort((one, other) => one.line - other.line),
  };
}

/**
 * Takes orders as lines of NDJSON, each thousand in a transaction of its own: what is in stays in when the rest does not
 * come, and is «unchanged» when the whole comes again.
 * @returns a report of each thousand, as it is in
 */
export async function* importInChunks(
  deps: ImportDeps,
  lines: AsyncIterable<string>,
  actor: string,
  size = CHUNK,
): AsyncGenerator<LinesReport> {
  for await (const chunk of inChunks(readLines(lines), size)) yield await importChunk(deps, chunk, actor);
}

/**
 * Takes orders as lines of NDJSON, all in one transaction; a refused line keeps none of the others out. It is for as
 * much as fits in memory, since all of it is one set (see `importOrders`).
 */
export async function importLines(
  deps: ImportDeps,
  lines: AsyncIterable<string>,
  actor: string,
): Promise<LinesReport> {
  for await (const report of importInChunks(deps, lines, actor, Number.POSITIVE_INFINITY)) return report;
  return { created: 0, unchanged: 0, refused: [] };
}

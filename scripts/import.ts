import { createReadStream, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { connect } from "@/db/client";
import { splitLines } from "@/lib/orders/order-lines";
import { randomIds } from "@/lib/server/adapters/random-ids";
import { systemClock } from "@/lib/server/adapters/system-clock";
import { importInChunks } from "@/lib/server/use-cases/import-lines";
import { Refusal, say } from "./lib/console.mjs";
import { importProgress } from "./lib/import-progress";
import { atEnd, main } from "./lib/main.mjs";
import { portalEnvironment } from "./lib/portal-environment.mjs";
import { refusedLines } from "./lib/refused-lines";

const HELP = `npm run import -- pedidos.ndjson [--as NOME]
  pedidos.ndjson  um pedido em JSON por linha, na forma da API; «-» lê da entrada padrão
  --as NOME       quem importa, como os eventos do pedido o mostram («importação» se não for dito)
O que entrou fica: uma importação interrompida pode ser repetida com o mesmo arquivo.`;
const GO_ON = "O que entrou fica; repita com o mesmo arquivo.";

function options() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { as: { type: "string", default: "importação" } },
    });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new Error("Diga um arquivo.");
    if (!/^\P{C}{1,60}$/u.test(values.as)) throw new Error("O nome em --as tem de 1 a 60 letras.");
    return { file, actor: values.as };
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n\n${HELP}`);
  }
}

/** The environment's database, or that of `npm run up`. */
async function databaseUrl(): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const { DATABASE_URL, stop } = await portalEnvironment();
  atEnd(stop);
  return DATABASE_URL;
}

/** The text of the orders, how many of its bytes have been read, and of how many when that is known. */
function open(file: string) {
  if (file === "-") return { pieces: process.stdin.setEncoding("utf8"), read: () => 0, size: 0 };
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) throw new Error("é uma pasta.");
    const stream = createReadStream(file, { encoding: "utf8" });
    return { pieces: stream, read: () => stream.bytesRead, size: stats.size };
  } catch (error) {
    throw new Refusal(`${file}: ${(error as Error).message}`);
  }
}

/** A failed statement names its parameters, and those are people's data: only what stands behind it is told. */
function withoutData(error: unknown): Refusal {
  const { cause } = error as { cause?: unknown };
  const { code, message } = (cause ?? error) as { code?: string; message: string };
  if (!code) throw error;
  return new Refusal(`A importação parou: ${message || code}. ${GO_ON}`);
}

async function importFile(): Promise<number> {
  const { file, actor } = options();
  const { pieces, read, size } = open(file);
  const { db, close } = connect(await databaseUrl(), { max: 1 });
  atEnd(close);
  const deps = { db, clock: systemClock, ids: randomIds };
  const total = { created: 0, unchanged: 0, refused: 0 };
  const progress = importProgress(size);
  const refused = refusedLines(file === "-" ? undefined : file);
  for await (const report of importInChunks(deps, splitLines(pieces), actor)) {
    total.created += report.created;
    total.unchanged += report.unchanged;
    total.refused += report.refused.length;
    progress.hide();
    if (report.refused.length > 0) refused.add(report.refused);
    progress.show({ lines: total.created + total.unchanged + total.refused, bytes: read() });
  }
  progress.hide();
  say(`${total.created} criados, ${total.unchanged} sem mudança, ${total.refused} recusados.`);
  if (total.refused > 0 && refused.kept) say(`Linhas recusadas: ${refused.kept}`);
  return total.refused > 0 ? 1 : 0;
}

const work = () =>
  importFile().catch((error) => {
    throw error instanceof Refusal ? error : withoutData(error);
  });
await main(work, { onSignal: () => say(`\nInterrompido. ${GO_ON}`) });

import { parseArgs } from "node:util";
import { connect } from "@/db/client";
import { systemClock } from "@/lib/server/adapters/system-clock";
import { countParked, listParked, replayParked, type Which } from "@/lib/server/outbox/parked";
import { formatDateTime } from "@/lib/shared/dates";
import { isUuid } from "@/lib/shared/uuid";
import { portalEnvironment } from "./lib/portal-environment.mjs";

const HELP = `O que não saiu e espera por uma pessoa: e-mails, tarefas, webhooks e passos num banco parados.

npm run outbox -- list [--endpoint ID] [--limit 50]
npm run outbox -- replay ID [ID…]
npm run outbox -- replay --all [--endpoint ID]

«replay» põe de novo na fila, na ordem original e por mais três dias; quem recebe reconhece o webhook pelo mesmo webhook-id.`;

const KINDS = { email: "e-mail", task: "tarefa", webhook: "webhook", bank: "banco" } as const;

function complain(text: string): never {
  process.stderr.write(`${text}\n\n${HELP}\n`);
  process.exit(2);
}

function readArguments() {
  const endpoint = { type: "string" } as const;
  try {
    const options = { endpoint, limit: { type: "string" }, all: { type: "boolean" } } as const;
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error));
  }
}

const { positionals, values } = readArguments();
const [command, ...ids] = positionals;
const limit = Number(values.limit ?? 50);
if (command !== "list" && command !== "replay") complain("Diga o que fazer.");
if (!Number.isInteger(limit) || limit < 1 || limit > 10_000) complain("--limit é um número de 1 a 10000.");
for (const id of [...ids, ...(values.endpoint ? [values.endpoint] : [])])
  if (!isUuid(id)) complain(`«${id}» não é um ID.`);
if (command === "replay" && (ids.length === 0) === !values.all) complain("Diga quais IDs, ou --all.");

const which: Which = {
  ...(ids.length > 0 && { ids }),
  ...(values.endpoint && { endpointId: values.endpoint }),
};
const { DATABASE_URL, stop } = await portalEnvironment();
const { db, close } = connect(DATABASE_URL, { max: 1 });

async function list() {
  for (const row of await listParked(db, which, limit)) {
    const what = row.orderNumber ? `${row.topic} do pedido ${row.orderNumber}` : row.topic;
    const where = row.url ? `  para ${row.url} (endpoint ${row.endpointId})` : "";
    console.log(
      `${row.id}  ${formatDateTime(row.createdAt)}  ${KINDS[row.kind]}  ${what}${where}  tentativas: ${row.attempts}  ${row.lastError}`,
    );
  }
  const total = await countParked(db, which);
  process.stderr.write(
    total > limit ? `${limit} de ${total}; veja mais com --limit.\n` : `${total} parados.\n`,
  );
}

async function replay() {
  const { replayed, kept } = await replayParked({ db, clock: systemClock }, which);
  console.log(`${replayed} de volta na fila; saem na próxima chamada de /api/cron/outbox.`);
  if (kept > 0) console.log(`${kept} continuam parados: o endpoint está desativado.`);
}

await (command === "list" ? list() : replay());
await close();
await stop();

import { parseArgs } from "node:util";
import { connect } from "@/db/client";
import { listApiKeys, revokeApiKey } from "@/db/unscoped/api-keys";
import { isScope, scopes } from "@/lib/integration/scope";
import { randomIds } from "@/lib/server/adapters/random-ids";
import { systemClock } from "@/lib/server/adapters/system-clock";
import { createApiKey } from "@/lib/server/api/keys";
import { secretsFrom } from "@/lib/server/secrets";
import { formatDateTime } from "@/lib/shared/dates";
import { portalEnvironment } from "./lib/portal-environment.mjs";

const HELP = `npm run api-key -- create --name "ERP" --scopes orders:write,offices:read [--days 365]
npm run api-key -- list
npm run api-key -- revoke PREFIXO
Escopos: ${scopes.join(", ")}. Escrever inclui ler.`;

function complain(text: string): never {
  process.stderr.write(`${text}\n\n${HELP}\n`);
  process.exit(2);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { name: { type: "string" }, scopes: { type: "string" }, days: { type: "string" } },
});
const [command, prefix] = positionals;
const { DATABASE_URL, NEXTAUTH_SECRET, stop } = await portalEnvironment();
const { db, close } = connect(DATABASE_URL, { max: 1 });
const deps = { db, ids: randomIds, clock: systemClock, secrets: secretsFrom(NEXTAUTH_SECRET) };

async function create() {
  const wanted = (values.scopes ?? "").split(",").filter(Boolean);
  const unknown = wanted.filter((scope) => !isScope(scope));
  if (!values.name || values.name.length > 60) complain("Dê um nome de até 60 letras com --name.");
  if (wanted.length === 0 || unknown.length > 0)
    complain(`Escopo desconhecido ou ausente: ${unknown.join(", ")}`);
  const days = Number(values.days ?? 0);
  if (!Number.isInteger(days) || days < 0 || days > 3650) complain("--days é um número de dias, até 3650.");
  const expiresAt = days > 0 ? new Date(systemClock.now().getTime() + days * 86_400_000) : null;
  const { text } = await createApiKey(deps, { name: values.name, scopes: wanted.filter(isScope), expiresAt });
  process.stderr.write("Guarde agora: a chave não aparece de novo.\n");
  console.log(text);
}

async function list() {
  for (const key of await listApiKeys(db)) {
    const state = key.revokedAt
      ? "revogada"
      : key.expiresAt && key.expiresAt < systemClock.now()
        ? "vencida"
        : "vale";
    const used = key.lastUsedAt ? `último uso ${formatDateTime(key.lastUsedAt)}` : "nunca usada";
    console.log(`${key.prefix}  ${key.name}  ${state}  ${used}  ${key.scopes.join(",")}`);
  }
}

async function revoke() {
  if (!prefix) complain("Diga o prefixo da chave: npm run api-key -- list.");
  if (!(await revokeApiKey(db, prefix, systemClock.now())))
    complain("Não há chave em vigor com esse prefixo.");
  console.log("Revogada.");
}

const commands: Record<string, () => Promise<void>> = { create, list, revoke };
const run = commands[command ?? ""] ?? (() => complain("Diga o que fazer."));
await run();
await close();
await stop();

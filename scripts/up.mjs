import { existsSync, readFileSync } from "node:fs";
import { isIP } from "node:net";
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { ensureBuilt } from "./lib/build.mjs";
import { Refusal, say, step } from "./lib/console.mjs";
import { ensureDatabase, prepareDatabase } from "./lib/database.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { atEnd, isStopping, main } from "./lib/main.mjs";
import { startPortal } from "./lib/portal.mjs";
import { freePortFrom } from "./lib/ports.mjs";
import { dropPostgres, startPostgres } from "./lib/postgres.mjs";
import { inLocal, inRoot, requireNode } from "./lib/project.mjs";
import { callCrons } from "./lib/scheduler.mjs";
import { localSecrets } from "./lib/secrets.mjs";

const DATA = inLocal("postgres");

const HELP = `npm run up [-- opções]
  --port N    porta (ou a variável PORT); 3000 se não for dita
  --reset     apaga os dados locais e começa de novo, depois de perguntar
  --yes       não pergunta
HOST=0.0.0.0 atende também a outras máquinas; DATABASE_URL usa outro banco.`;

function options() {
  try {
    const flag = { type: "boolean", default: false };
    const { values } = parseArgs({
      options: { port: { type: "string" }, reset: flag, yes: flag, help: flag },
    });
    const port = Number(values.port ?? (process.env.PORT || 3000));
    if (!Number.isInteger(port) || port < 1 || port > 65_535)
      throw new Error("A porta é um número de 1 a 65535.");
    return { ...values, port };
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${HELP}`);
  }
}

async function confirmReset({ yes }) {
  if (process.env.DATABASE_URL)
    throw new Refusal("--reset só apaga o banco embutido, e DATABASE_URL indica outro.");
  if (yes) return true;
  if (!process.stdin.isTTY)
    throw new Refusal("--reset pergunta antes de apagar; sem terminal, use também --yes.");
  const question = createInterface({ input: process.stdin, output: process.stdout });
  // readline keeps Ctrl-C for itself; here it means «no».
  const aborted = new AbortController();
  question.on("SIGINT", () => aborted.abort());
  const text = "Apagar todos os dados locais e começar de novo? (sim/não) ";
  const answer = await question.question(text, { signal: aborted.signal }).catch(() => "");
  question.close();
  return /^s(im)?$/i.test(answer.trim());
}

/** The caller's database, or the embedded one. */
async function openDatabase() {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL;
  const server = await step("Banco de dados (PostgreSQL embutido)", async (note) => {
    const starting = startPostgres({ dataDir: DATA, log: note });
    // Registered before it has started: Ctrl-C may come in between.
    atEnd(async () => (await starting.catch(() => undefined))?.stop());
    if ((await starting).reused) note("já estava no ar");
    return starting;
  });
  return ensureDatabase(server.url, "servicos_online");
}

/** What the caller sets wins, except where it is empty. */
function withCaller(defaults) {
  const missing = Object.entries(defaults).filter(([name]) => !process.env[name]);
  return Object.fromEntries(missing);
}

// Some shells export the machine's name as HOST: only an address counts.
const chosenHost = () => (isIP(process.env.HOST ?? "") ? process.env.HOST : "127.0.0.1");

async function choosePort(wanted, host) {
  const port = await freePortFrom(wanted, host);
  if (port !== wanted) say(`  A porta ${wanted} está ocupada; usando a ${port}.`);
  return port;
}

function signIns() {
  const file = inRoot("db/seed/sign-ins.json");
  const isDemonstration = (process.env.PORTAL_MODE || "demo") === "demo";
  if (!isDemonstration || !existsSync(file)) return "";
  const entry = ({ who, cpf, password, email }) =>
    `  ${who}\n    CPF ${cpf}, ${password ? `senha ${password}` : "ainda sem acesso"}, ${email}`;
  const lines = JSON.parse(readFileSync(file, "utf8")).map(entry);
  return `\nPara entrar na demonstração:\n${lines.join("\n")}\n`;
}

/** Ends when the portal ends by itself, which it should not. */
async function serve(portal) {
  const lastWords = await portal.ended;
  if (isStopping()) return new Promise(() => undefined);
  throw new Refusal(`O portal parou sozinho. Suas últimas linhas:\n${lastWords}`);
}

async function up() {
  requireNode();
  const chosen = options();
  if (chosen.help) return say(HELP);
  if (chosen.reset) {
    if (!(await confirmReset(chosen))) return say("Nada foi apagado.");
    await step("Apagando os dados locais", () => dropPostgres(DATA));
  }
  await ensureInstalled();
  const host = chosenHost();
  const port = await choosePort(chosen.port, host);
  const url = `http://localhost:${port}`;
  const env = withCaller({ PORTAL_MODE: "demo", APP_URL: url, ...localSecrets() });
  env.DATABASE_URL = await openDatabase();
  await prepareDatabase(env);
  await ensureBuilt();
  const onError = (chunk) => process.stderr.write(chunk);
  const logFile = inLocal("portal.log");
  const portal = await step("Iniciando o portal", () => startPortal({ port, host, env, logFile, onError }));
  atEnd(portal.stop);
  callCrons(portal, process.env.CRON_SECRET || env.CRON_SECRET);
  say(
    `\nServiços Online no ar: ${process.env.APP_URL || url}\n${signIns()}\nRegistro em .local/portal.log. Ctrl-C para tudo.`,
  );
  await serve(portal);
}

await main(up, { signalExitCode: 0, onSignal: () => say("\nParando…") });

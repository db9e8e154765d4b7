// Receptor de webhooks do portal, só com o Node:
//   WEBHOOK_SECRET=whsec_… PORT=9000 node docs/examples/webhook-receiver.mjs
import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";

const { WEBHOOK_SECRET = "", PORT = "9000" } = process.env;
const TOLERANCE_SECONDS = 5 * 60;
const LONGEST_BODY = 1024 * 1024;
const REMEMBERED_MS = 30 * 24 * 60 * 60 * 1000;

if (!WEBHOOK_SECRET.startsWith("whsec_")) {
  console.error("Defina WEBHOOK_SECRET com o segredo mostrado na criação do webhook.");
  process.exit(2);
}
const key = Buffer.from(WEBHOOK_SECRET.slice("whsec_".length), "base64");

/** Comparação em tempo constante; tamanhos diferentes nunca conferem. */
const isSame = (a, b) => a.length === b.length && timingSafeEqual(a, b);

/** Confere os bytes do corpo como chegaram: interpretar o JSON e escrever de novo muda a assinatura. */
function verify(headers, body) {
  const [id, timestamp, signatures] = ["webhook-id", "webhook-timestamp", "webhook-signature"].map((name) =>
    // Um cabeçalho repetido deixaria cada programa escolher um valor diferente.
    headers[name]?.length === 1 ? headers[name][0] : undefined,
  );
  if (!id || !signatures || !/^\d{1,12}$/.test(timestamp ?? "")) return { refused: "cabeçalhos" };
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) return { refused: "horário" };
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.`).update(body).digest();
  // Na troca do segredo vêm duas assinaturas: basta uma conferir.
  const isSigned = signatures.split(" ").some((signature) => {
    const [version, value = ""] = signature.split(",");
    return version === "v1" && isSame(Buffer.from(value, "base64"), expected);
  });
  return isSigned ? { id, timestamp } : { refused: "assinatura" };
}

/** O que já foi tratado. Em produção: uma tabela com webhook-id único, gravada na transação do efeito. */
const handled = new Map();

function forgetOld() {
  for (const [id, { at }] of handled) {
    if (Date.now() - at < REMEMBERED_MS) break;
    handled.delete(id);
  }
}

/** Aqui entra o seu sistema. Seja rápido: o portal espera 10 segundos. Se falhar, lance o erro: o portal repete. */
function handle(event) {
  console.log(`${event.type} do pedido ${event.order.number}`);
}

function receive(headers, body) {
  const { id, timestamp, refused } = verify(headers, body);
  if (refused) return [401, `recusado: ${refused}`];
  const before = handled.get(id);
  if (before?.timestamp === timestamp) return [409, "recusado: cópia de uma entrega já tratada"];
  // O portal tentou de novo porque não viu a resposta: aceite, sem tratar duas vezes.
  if (before) return [200, "já tratado"];
  handle(JSON.parse(body));
  forgetOld();
  handled.set(id, { timestamp, at: Date.now() });
  return [200, "recebido"];
}

async function read(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LONGEST_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function answer(request) {
  if (request.method !== "POST") return [405, "só POST"];
  const body = await read(request);
  return body ? receive(request.headersDistinct, body) : [413, "corpo grande demais"];
}

const server = createServer(async (request, response) => {
  const [status, text] = await answer(request).catch((error) => {
    console.error(error);
    return [500, "falha ao tratar"];
  });
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" }).end(text);
});
server.listen(Number(PORT), () => console.log(`Recebendo na porta ${server.address().port}`));

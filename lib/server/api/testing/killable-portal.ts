import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import "@/scripts/lib/exit-with-parent.mjs";
import { connect } from "@/db/client";
import { allEndpoints } from "@/lib/server/api/all-endpoints";
import { serveApi } from "@/lib/server/api/serve";
import { testDeps } from "@/lib/server/testing/test-deps";

// The program that `kill.db.test.ts` starts and kills: the API in a process of its own, as a replica is. Told to be
// `silent` it stops between the commit and the answer, for ever.
const [databaseUrl = "", manner] = process.argv.slice(2);
const { deps } = testDeps(connect(databaseUrl, { max: 4 }).db);
const serve = serveApi(allEndpoints, () => deps);

async function requestOf(incoming: IncomingMessage) {
  const { url, method = "GET", headers } = incoming;
  const body = await buffer(incoming);
  return new Request(`https://portal.example${url}`, {
    method,
    headers: headers as Record<string, string>,
    ...(body.length > 0 && { body: new Uint8Array(body) }),
  });
}

const server = createServer(async (incoming, outgoing) => {
  const answer = await serve(await requestOf(incoming));
  if (manner === "silent") return;
  outgoing.writeHead(answer.status, [...answer.headers].flat()).end(await answer.text());
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));

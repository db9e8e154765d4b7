import { allEndpoints } from "@/lib/server/api/all-endpoints";
import { serveApi } from "@/lib/server/api/serve";
import { deliverAfterCommit } from "@/lib/server/outbox/deliver";

const serve = serveApi(allEndpoints);

/** What a call wants told (mail, webhooks) leaves right after its answer. */
async function serveAndDeliver(request: Request): Promise<Response> {
  const response = await serve(request);
  if (response.ok) deliverAfterCommit();
  return response;
}

export { serve as GET, serveAndDeliver as DELETE, serveAndDeliver as POST, serveAndDeliver as PUT };

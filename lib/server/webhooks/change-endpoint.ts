import "server-only";
import type { Db, Tx } from "@/db/client";
import type { UrlRefusal } from "@/lib/integration/webhook-url";
import type { Deps } from "@/lib/server/deps";
import { fail, ok, type Result } from "@/lib/shared/result";
import { type EndpointRow, endpointRowsOf } from "./endpoint-rows";
import { endpointView, type WebhookEndpoint } from "./endpoint-view";
import { urlRefusal } from "./url-refusal";

export type Held = Omit<Deps, "db"> & { db: Db | Tx };

export type NotFound = { code: "not_found" };
export type UrlRefused = { code: "url_taken" } | { code: "url_refused"; reason: UrlRefusal };

/** An address in its one form; refused when the portal would never call it, or another endpoint of this key has it. */
export async function urlToKeep(
  held: Held,
  apiKeyId: string,
  typed: string,
  except: string | null = null,
): Promise<Result<string, UrlRefused>> {
  const url = new URL(typed);
  url.hash = "";
  const reason = urlRefusal(url, held.env);
  if (reason) return fail({ code: "url_refused", reason });
  const isTaken = await endpointRowsOf(apiKeyId, held.db).isTaken(url.href, except);
  return isTaken ? fail({ code: "url_taken" }) : ok(url.href);
}

/** Finds, decides and writes under the lock of the caller's endpoints; null as a decision leaves everything as it is. */
export async function changeEndpoint<E extends { code: string }>(
  held: Held,
  apiKeyId: string,
  id: string,
  decide: (found: EndpointRow, held: Held) => Promise<Result<Partial<EndpointRow> | null, E>>,
): Promise<Result<WebhookEndpoint, NotFound | E>> {
  return held.db.transaction(async (db) => {
    const rows = endpointRowsOf(apiKeyId, db);
    await rows.lockAll();
    const found = await rows.find(id);
    if (!found) return fail({ code: "not_found" } as const);
    const decided = await decide(found, { ...held, db });
    if (!decided.ok) return decided;
    if (!decided.value) return ok(endpointView(found));
    const stamp = { version: found.version + 1, updatedAt: held.clock.now() };
    return ok(endpointView(await rows.update(id, { ...decided.value, ...stamp })));
  });
}

import "server-only";
import type { Db, Tx } from "@/db/client";
import type { EventType } from "@/lib/integration/event";
import type { WebhookInput } from "@/lib/integration/webhook-input";
import type { UrlRefusal } from "@/lib/integration/webhook-url";
import type { Deps } from "@/lib/server/deps";
import { fail, ok, type Result } from "@/lib/shared/result";
import { endpointRowsOf } from "./endpoint-rows";
import { endpointView, type WebhookEndpoint } from "./endpoint-view";
import { newWebhookSecret } from "./sign-webhook";
import { urlRefusal } from "./url-refusal";

export type Held = Omit<Deps, "db"> & { db: Db | Tx };

export type NotFound = { code: "not_found" };
export type UrlRefused = { code: "url_taken" } | { code: "url_refused"; reason: UrlRefusal };
export type TooMany = { code: "too_many_endpoints" };
export type WithSecret = { endpoint: WebhookEndpoint; secret: string };

export const MOST_ENDPOINTS = 10;

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

export const eventsToKeep = (events: EventType[]) => [...new Set(events)];

export async function listEndpoints({ db }: Held, apiKeyId: string): Promise<WebhookEndpoint[]> {
  return (await endpointRowsOf(apiKeyId, db).list()).map(endpointView);
}

export async function findEndpoint(
  { db }: Held,
  apiKeyId: string,
  id: string,
): Promise<Result<WebhookEndpoint, NotFound>> {
  const row = await endpointRowsOf(apiKeyId, db).find(id);
  return row ? ok(endpointView(row)) : fail({ code: "not_found" });
}

/** @returns the endpoint with its secret, which is shown this once */
export async function createEndpoint(
  held: Held,
  apiKeyId: string,
  input: WebhookInput,
): Promise<Result<WithSecret, UrlRefused | TooMany>> {
  const { ids, secrets, clock } = held;
  return held.db.transaction(async (db) => {
    const rows = endpointRowsOf(apiKeyId, db);
    await rows.lockAll();
    const url = await urlToKeep({ ...held, db }, apiKeyId, input.url);
    if (!url.ok) return url;
    if ((await rows.countAlive()) >= MOST_ENDPOINTS) return fail({ code: "too_many_endpoints" });
    const secret = newWebhookSecret(ids);
    const now = clock.now();
    const row = await rows.insert({
      id: ids.uuid(),
      apiKeyId,
      url: url.value,
      events: eventsToKeep(input.events),
      secret: secrets.seal("webhook", secret),
      createdAt: now,
      updatedAt: now,
    });
    return ok({ endpoint: endpointView(row), secret });
  });
}

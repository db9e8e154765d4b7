import "server-only";
import type { EventType } from "@/lib/integration/event";
import { checkVersion, type VersionRefusal, type WantedVersion } from "@/lib/integration/version";
import type { WebhookInput, WebhookUpdateInput } from "@/lib/integration/webhook-input";
import { fail, ok, type Result } from "@/lib/shared/result";
import { changeEndpoint, type Held, type NotFound, type UrlRefused, urlToKeep } from "./change-endpoint";
import { endpointRowsOf } from "./endpoint-rows";
import { endpointView, type WebhookEndpoint } from "./endpoint-view";
import { newWebhookSecret } from "./sign-webhook";

export type { WebhookEndpoint };

type TooMany = { code: "too_many_endpoints" };
type WithSecret = { endpoint: WebhookEndpoint; secret: string };

const MOST_ENDPOINTS = 10;
const OVERLAP_MS = 24 * 60 * 60 * 1000;

const eventsToKeep = (events: EventType[]) => [...new Set(events)];

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

/** The whole endpoint anew, made from the version that the caller knows. What still waits goes to the new address. */
export async function updateEndpoint(
  held: Held,
  apiKeyId: string,
  { id, version, ...input }: WebhookUpdateInput & { id: string; version: WantedVersion },
): Promise<Result<WebhookEndpoint, NotFound | VersionRefusal | UrlRefused | TooMany>> {
  return changeEndpoint<VersionRefusal | UrlRefused | TooMany>(held, apiKeyId, id, async (found, inside) => {
    const checked = checkVersion(version, found.version);
    if (!checked.ok) return checked;
    const url = await urlToKeep(inside, apiKeyId, input.url, id);
    if (!url.ok) return url;
    const isEnabled = input.enabled ?? found.disabledAt === null;
    const others = await endpointRowsOf(apiKeyId, inside.db).countAlive();
    if (isEnabled && found.disabledAt && others >= MOST_ENDPOINTS)
      return fail({ code: "too_many_endpoints" });
    const disabledAt = isEnabled ? null : (found.disabledAt ?? held.clock.now());
    // Somebody looked after it: it gets its chance at once.
    const chance = { failures: 0, pausedUntil: null };
    return ok({ url: url.value, events: eventsToKeep(input.events), disabledAt, ...chance });
  });
}

/** A new secret, shown this once; for a day the one before signs as well, so that the receiver changes over without a gap. */
export async function rotateSecret(
  held: Held,
  apiKeyId: string,
  id: string,
): Promise<Result<WithSecret, NotFound>> {
  const secret = newWebhookSecret(held.ids);
  const rotated = await changeEndpoint<never>(held, apiKeyId, id, async (found) =>
    ok({
      secret: held.secrets.seal("webhook", secret),
      previousSecret: found.secret,
      previousUntil: new Date(held.clock.now().getTime() + OVERLAP_MS),
    }),
  );
  return rotated.ok ? ok({ endpoint: rotated.value, secret }) : rotated;
}

/** Nothing more is sent to it; what still waits is parked. Twice is as good as once. */
export async function disableEndpoint(
  held: Held,
  apiKeyId: string,
  id: string,
): Promise<Result<WebhookEndpoint, NotFound>> {
  return changeEndpoint<never>(held, apiKeyId, id, async (found) =>
    ok(found.disabledAt ? null : { disabledAt: held.clock.now() }),
  );
}

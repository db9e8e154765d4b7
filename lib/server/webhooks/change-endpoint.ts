import "server-only";
import { checkVersion, type VersionRefusal, type WantedVersion } from "@/lib/integration/version";
import type { WebhookUpdateInput } from "@/lib/integration/webhook-input";
import { fail, ok, type Result } from "@/lib/shared/result";
import { type EndpointRow, endpointRowsOf } from "./endpoint-rows";
import { endpointView, type WebhookEndpoint } from "./endpoint-view";
import {
  eventsToKeep,
  type Held,
  MOST_ENDPOINTS,
  type NotFound,
  type TooMany,
  type UrlRefused,
  urlToKeep,
  type WithSecret,
} from "./endpoints";
import { newWebhookSecret } from "./sign-webhook";

const OVERLAP_MS = 24 * 60 * 60 * 1000;

/** Finds, decides and writes under the lock of the caller's endpoints; null as a decision leaves everything as it is. */
async function change<E extends { code: string }>(
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

/** The whole endpoint anew, made from the version that the caller knows. What still waits goes to the new address. */
export async function updateEndpoint(
  held: Held,
  apiKeyId: string,
  { id, version, ...input }: WebhookUpdateInput & { id: string; version: WantedVersion },
): Promise<Result<WebhookEndpoint, NotFound | VersionRefusal | UrlRefused | TooMany>> {
  return change<VersionRefusal | UrlRefused | TooMany>(held, apiKeyId, id, async (found, inside) => {
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
  const rotated = await change<never>(held, apiKeyId, id, async (found) =>
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
  return change<never>(held, apiKeyId, id, async (found) =>
    ok(found.disabledAt ? null : { disabledAt: held.clock.now() }),
  );
}

import "server-only";
import { eq } from "drizzle-orm";
import { outbox } from "@/db/schema/delivery";
import { integrationEvents, webhookEndpoints } from "@/db/schema/integration";
import { webhookBody } from "@/lib/integration/webhook-body";
import type { Deps } from "@/lib/server/deps";
import type { OutboxRow } from "@/lib/server/outbox/claim";
import type { EndpointRow } from "./endpoint-rows";
import { guardedPost, type PostAnswer, type PostOptions } from "./guarded-post";
import { signWebhook } from "./sign-webhook";

async function findMessage({ db }: Pick<Deps, "db">, row: OutboxRow) {
  const [message] = await db
    .select({ event: integrationEvents, endpoint: webhookEndpoints })
    .from(outbox)
    .innerJoin(integrationEvents, eq(integrationEvents.id, outbox.eventId))
    .innerJoin(webhookEndpoints, eq(webhookEndpoints.id, outbox.endpointId))
    .where(eq(outbox.id, row.id));
  if (!message) throw new Error("a webhook without its event or endpoint");
  return message;
}

/** The secrets that sign now: the previous one as well until the receiver has had time to change over. */
function signingSecrets({ secrets }: Pick<Deps, "secrets">, endpoint: EndpointRow, now: Date) {
  const { secret, previousSecret, previousUntil } = endpoint;
  const overlaps = previousSecret && previousUntil && previousUntil > now;
  const opened = [secret, ...(overlaps ? [previousSecret] : [])].map((it) => secrets.open("webhook", it));
  return opened.filter((it) => typeof it === "string");
}

export type WebhookTry = { endpoint: EndpointRow; answer: PostAnswer };

/** Makes one try. @throws when the fault is the portal's own; the receiver's faults are answered */
export async function attemptWebhook(
  held: Pick<Deps, "db" | "clock" | "secrets" | "env">,
  row: OutboxRow,
  options: PostOptions,
): Promise<WebhookTry> {
  const { event, endpoint } = await findMessage(held, row);
  const now = held.clock.now();
  const secrets = signingSecrets(held, endpoint, now);
  if (secrets.length === 0) return { endpoint, answer: { fault: "secret cannot be opened: rotate it" } };
  const body = webhookBody(event);
  const headers = {
    "Content-Type": "application/json",
    "User-Agent": "servicos-online-webhooks",
    ...signWebhook(row.id, now, body, secrets),
  };
  const answer = await guardedPost(new URL(endpoint.url), { headers, body }, held.env, options);
  return { endpoint, answer };
}

import "server-only";
import { createHmac } from "node:crypto";
import type { Ids } from "@/lib/server/ports/ids";

const PREFIX = "whsec_";

/** A new signing secret in the form of Standard Webhooks: 32 random bytes. */
export const newWebhookSecret = (ids: Pick<Ids, "token">): string =>
  PREFIX + Buffer.from(ids.token(), "base64url").toString("base64");

function signature(secret: string, signed: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  return `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
}

/**
 * The headers of one try (Standard Webhooks 1.0.0, «Signature scheme»).
 * @param id stays the same at every try: by it the receiver knows what it already has
 * @param secrets one signature each: two while a rotated secret overlaps
 */
export function signWebhook(id: string, now: Date, body: string, secrets: readonly string[]) {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signed = `${id}.${timestamp}.${body}`;
  return {
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": secrets.map((secret) => signature(secret, signed)).join(" "),
  };
}

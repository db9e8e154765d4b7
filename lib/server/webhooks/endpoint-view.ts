import "server-only";
import type { EventType } from "@/lib/integration/event";
import type { EndpointRow } from "./endpoint-rows";

/** What the owner of an endpoint may see of it: everything but the secrets. */
export type WebhookEndpoint = {
  id: string;
  url: string;
  events: EventType[];
  /** Failures in a row; until `pausedUntil` it is left alone, or was, when that is past. */
  failures: number;
  pausedUntil: Date | null;
  disabledAt: Date | null;
  /** Until then the secret before the last rotation signs as well. */
  previousSecretUntil: Date | null;
  version: number;
  createdAt: Date;
  updatedAt: Date;
};

export function endpointView(row: EndpointRow): WebhookEndpoint {
  const { apiKeyId: _, secret: _secret, previousSecret: _previous, previousUntil, ...shown } = row;
  return { ...shown, previousSecretUntil: previousUntil };
}

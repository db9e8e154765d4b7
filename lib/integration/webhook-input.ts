import { z } from "zod";
import { eventTypes } from "./event";

const LONGEST_URL = 500;

const withoutCredentials = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return !url?.username && !url?.password;
};

const url = z
  .url({ protocol: /^https?$/, error: "Informe um endereço completo, com https://." })
  .max(LONGEST_URL, `Use no máximo ${LONGEST_URL} caracteres.`)
  .refine(withoutCredentials, "Não ponha usuário e senha no endereço.");

const events = z.array(z.enum(eventTypes)).max(eventTypes.length);

/** Where a system wants to be told, and of what; no events named: of all. */
export const webhookInput = z.strictObject({ url, events: events.default([]) });
export type WebhookInput = z.infer<typeof webhookInput>;

/** The whole endpoint anew. `enabled` left out leaves it as it is; true lets one go on that was disabled. */
export const webhookUpdateInput = z.strictObject({ url, events, enabled: z.boolean().optional() });
export type WebhookUpdateInput = z.infer<typeof webhookUpdateInput>;

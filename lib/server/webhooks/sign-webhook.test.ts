import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { randomIds } from "@/lib/server/adapters/random-ids";
import { newWebhookSecret, signWebhook } from "./sign-webhook";

const body = '{"type":"order.created","name":"São João"}';
const id = "0d8f8a1c-7d6a-4a0e-9a52-4b7d5a1f6c11";

test("a secret is 32 bytes in the form of the specification, another each time", () => {
  const secret = newWebhookSecret(randomIds);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(newWebhookSecret(randomIds)).not.toBe(secret);
});

test("the specification's own library takes what was signed, by either secret of an overlap", () => {
  const secrets = [newWebhookSecret(randomIds), newWebhookSecret(randomIds)];
  const headers = signWebhook(id, new Date(), body, secrets);
  for (const secret of secrets) expect(new Webhook(secret).verify(body, headers)).toMatchObject({});
  expect(headers["webhook-signature"].split(" ")).toHaveLength(2);
});

test("it refuses another body, another id, another time and another secret", () => {
  const secret = newWebhookSecret(randomIds);
  const headers = signWebhook(id, new Date(), body, [secret]);
  const verify = (text = body, own: Partial<typeof headers> = {}, key = secret) =>
    new Webhook(key).verify(text, { ...headers, ...own });
  expect(() => verify(`${body} `)).toThrow();
  expect(() => verify(body, { "webhook-id": "another" })).toThrow();
  expect(() =>
    verify(body, { "webhook-timestamp": String(Number(headers["webhook-timestamp"]) + 1) }),
  ).toThrow();
  expect(() => verify(body, {}, newWebhookSecret(randomIds))).toThrow();
});

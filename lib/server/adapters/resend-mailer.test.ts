import { randomUUID } from "node:crypto";
import { afterAll, afterEach, expect, test } from "vitest";
import { start } from "@/e2e/stubs/resend.stub.mjs";
import { resendMailer } from "./resend-mailer";

const service = await start();
afterAll(service.stop);
afterEach(() => service.setMode("up"));

const mailerWith = (over: Partial<typeof service.env> = {}) =>
  resendMailer({ ...service.env, ...over }, { patienceMs: 300 });

const message = (over = {}) => ({
  idempotencyKey: randomUUID(),
  to: "pessoa@example.com",
  subject: "Seu código de cadastro",
  html: "<p>1</p>",
  text: "1",
  ...over,
});

test("hands the message over, from the configured sender", async () => {
  const sent = message();
  expect(await mailerWith().send(sent)).toEqual({ status: "sent" });
  expect(service.messages().at(-1)).toMatchObject({ ...sent, from: service.env.EMAIL_FROM });
});

test("hands a calendar's part over with its method, name and bytes", async () => {
  const part = { filename: "agendamento.ics", contentType: "text/calendar; method=CANCEL; charset=utf-8" };
  await mailerWith().send(message({ attachments: [{ ...part, content: Buffer.from("SUMMARY:Validação") }] }));
  expect(service.messages().at(-1)?.attachments).toEqual([
    {
      filename: part.filename,
      content_type: part.contentType,
      content: Buffer.from("SUMMARY:Validação").toString("base64"),
    },
  ]);
});

test("a second try with the same key is not a second message", async () => {
  const sent = message();
  await mailerWith().send(sent);
  const before = service.messages().length;
  expect(await mailerWith().send(sent)).toEqual({ status: "sent" });
  expect(service.messages()).toHaveLength(before);
});

test.each([
  ["rate", { reason: "429 rate_limit_exceeded", afterSeconds: 7 }],
  ["quota", { reason: "429 daily_quota_exceeded" }],
  ["concurrent", { reason: "409 concurrent_idempotent_requests" }],
  ["error", { reason: "500 application_error" }],
  ["unavailable", { reason: "503 internal_server_error" }],
  ["garbage", { reason: "502 application_error" }],
  ["odd", { reason: "no status odd answer" }],
  ["empty", { reason: "no status odd answer" }],
  ["hollow", { reason: "no status odd answer" }],
  ["down", { reason: "no status application_error" }],
  ["slow", { reason: "no whole answer in time" }],
  ["endless", { reason: "no whole answer in time" }],
])("tries again later when the service is in trouble: %s", async (mode, outcome) => {
  service.setMode(mode);
  expect(await mailerWith().send(message())).toEqual({ status: "retry", ...outcome });
});

test("tries again later when nobody listens", async () => {
  const outcome = await mailerWith({ RESEND_BASE_URL: "http://127.0.0.1:1" }).send(message());
  expect(outcome).toMatchObject({ status: "retry" });
});

test("takes a refusal of the message as final", async () => {
  service.setMode("validation");
  expect(await mailerWith().send(message())).toEqual({ status: "refused", reason: "422 validation_error" });
});

test("takes a wrong key as final", async () => {
  const outcome = await mailerWith({ RESEND_API_KEY: "re_another" }).send(message());
  expect(outcome).toEqual({ status: "refused", reason: "403 invalid_api_key" });
});

test("a key that was used for other words means that an earlier release's try was taken", async () => {
  const first = message();
  await mailerWith().send(first);
  const before = service.messages().length;
  expect(await mailerWith().send({ ...first, text: "2" })).toEqual({ status: "sent" });
  expect(service.messages()).toHaveLength(before);
});

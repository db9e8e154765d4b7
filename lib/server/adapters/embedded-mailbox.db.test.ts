import { afterAll, expect, test } from "vitest";
import { demoMailbox } from "@/db/schema/delivery";
import { testDatabase } from "@/db/test/database";
import { findMessage, newestMessages } from "@/db/unscoped/mailbox";
import { embeddedMailbox } from "./embedded-mailbox";

const database = await testDatabase();
afterAll(database.close);
const { db } = database;

let now = new Date("2026-11-25T12:00:00Z");
const mailbox = embeddedMailbox({ db, clock: { now: () => now } });

const message = (subject: string) => ({
  idempotencyKey: crypto.randomUUID(),
  to: "pessoa@example.com",
  subject,
  html: "<p>Olá</p>",
  text: "Olá",
});

test("keeps each message once, whoever tries again", async () => {
  const one = message("um");
  const outcomes = await Promise.all([mailbox.send(one), mailbox.send(one), mailbox.send(one)]);
  expect(outcomes).toEqual([{ status: "sent" }, { status: "sent" }, { status: "sent" }]);
  expect(await db.select().from(demoMailbox)).toHaveLength(1);
  expect(await findMessage(db, one.idempotencyKey)).toMatchObject({ subject: "um", html: "<p>Olá</p>" });
});

test("shows the newest first", async () => {
  now = new Date(now.getTime() + 1000);
  await mailbox.send(message("dois"));
  expect((await newestMessages(db)).map(({ subject }) => subject)).toEqual(["dois", "um"]);
});

test("keeps what is attached", async () => {
  const file = { filename: "agendamento.ics", contentType: "text/calendar; method=REQUEST; charset=utf-8" };
  const one = { ...message("com anexo"), attachments: [{ ...file, content: Buffer.from("ação") }] };
  await mailbox.send(one);
  const kept = await findMessage(db, one.idempotencyKey);
  expect(kept?.attachments).toEqual([{ ...file, content: Buffer.from("ação").toString("base64") }]);
});

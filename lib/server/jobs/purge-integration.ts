import "server-only";
import { and, eq, inArray, isNotNull, lt, notExists, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { outbox } from "@/db/schema/delivery";
import { idempotentAnswers, integrationEvents, webhookEndpoints } from "@/db/schema/integration";

const ROWS_A_STATEMENT = 5000;
const STATEMENTS_A_CALL = 40;

/** What a system may still read by cursor, or a parked webhook still tells of, stays. */
async function purgeEvents(db: Db, before: Date): Promise<number> {
  const told = db.select({ one: sql`1` }).from(outbox).where(eq(outbox.eventId, integrationEvents.id));
  const old = db
    .select({ id: integrationEvents.id })
    .from(integrationEvents)
    .where(and(lt(integrationEvents.at, before), notExists(told)))
    .limit(ROWS_A_STATEMENT);
  let purged = 0;
  for (let statements = 0; statements < STATEMENTS_A_CALL; statements++) {
    const { count } = await db.delete(integrationEvents).where(inArray(integrationEvents.id, old));
    purged += count;
    if (count < ROWS_A_STATEMENT) break;
  }
  return purged;
}

/** Parked webhooks of an endpoint that has long been disabled: nobody will send them again. */
function purgeAbandoned(db: Db, before: Date) {
  const disabled = db
    .select({ id: webhookEndpoints.id })
    .from(webhookEndpoints)
    .where(lt(webhookEndpoints.disabledAt, before));
  return db.delete(outbox).where(and(eq(outbox.status, "parked"), inArray(outbox.endpointId, disabled)));
}

const purgeSecrets = (db: Db, now: Date) =>
  db
    .update(webhookEndpoints)
    .set({ previousSecret: null, previousUntil: null })
    .where(and(isNotNull(webhookEndpoints.previousSecret), lt(webhookEndpoints.previousUntil, now)));

/** What the integration keeps for a while only: answers for a day, events for half a year, secrets while they overlap. */
export async function purgeIntegration(db: Db, now: Date, ago: (days: number) => Date) {
  const answers = await db.delete(idempotentAnswers).where(lt(idempotentAnswers.createdAt, ago(1)));
  const abandoned = await purgeAbandoned(db, ago(30));
  const secrets = await purgeSecrets(db, now);
  return {
    idempotentAnswers: answers.count,
    abandonedWebhooks: abandoned.count,
    webhookSecrets: secrets.count,
    integrationEvents: await purgeEvents(db, ago(180)),
  };
}

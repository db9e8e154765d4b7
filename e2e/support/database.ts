import { randomInt, randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import { connect } from "@/db/client";
import { captchaChallenges } from "@/db/schema/abuse";
import { accesses, customers } from "@/db/schema/customers";
import { demoMailbox } from "@/db/schema/delivery";
import { orderEvents, orders } from "@/db/schema/orders";
import { secretsFrom } from "@/lib/server/secrets";

export const { db } = connect(process.env.E2E_DATABASE_URL ?? "", { max: 2 });
const secrets = secretsFrom(process.env.E2E_SECRET ?? "");

export const PASSWORD = "Praia7Azul";

function checkDigit(digits: number[]): number {
  const sum = digits.reduce((total, digit, i) => total + digit * (digits.length + 1 - i), 0);
  return ((sum * 10) % 11) % 10;
}

/** A CPF with right check digits that nobody else in this run has. */
export function newCpf(): string {
  const base = Array.from({ length: 9 }, () => randomInt(10));
  const first = [...base, checkDigit(base)];
  return [...first, checkDigit(first)].join("");
}

export type Holder = { id: string; cpf: string; email: string; name: string; orderNumber: string };

/** A customer with one order, as the sales system would have sent it; with `password`, with an access too. */
export async function newHolder({ password }: { password?: string } = {}, at = db): Promise<Holder> {
  const now = new Date();
  const cpf = newCpf();
  const holder = {
    id: randomUUID(),
    cpf,
    email: `pessoa${cpf}@example.com`,
    name: "Helena Ferraz Prado",
    orderNumber: String(randomInt(1e9, 9e9)),
  };
  await at.insert(customers).values({ ...holder, createdAt: now, updatedAt: now });
  const orderId = randomUUID();
  await at.insert(orders).values({
    id: orderId,
    number: holder.orderNumber,
    customerId: holder.id,
    holderEmail: holder.email,
    kind: "pessoa_fisica",
    product: "CPF A1 validade 1 ano",
    certificateType: "A1",
    media: "none",
    months: 12,
    renewal: false,
    priceCents: 18000,
    payerName: holder.name,
    payerDocument: cpf,
    paymentTerms: "boleto",
    status: "awaiting_payment",
    placedAt: now,
    expiresOn: new Date(now.getTime() + 60 * 86_400_000).toISOString().slice(0, 10),
    createdAt: now,
    updatedAt: now,
  });
  await at
    .insert(orderEvents)
    .values({ orderId, toStatus: "awaiting_payment", actorType: "system", actor: "e2e", at: now });
  if (password) {
    const passwordHash = await hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    await at
      .insert(accesses)
      .values({ customerId: holder.id, passwordHash, passwordChangedAt: now, createdAt: now });
  }
  return holder;
}

export const CAPTCHA_ANSWER = "A3KP9";

/** Gives a challenge that a page shows an answer that the test knows; the portal itself keeps only a hash. */
export async function knowAnswer(challengeId: string) {
  const answerHash = secrets.hash("captcha", `${challengeId}:${CAPTCHA_ANSWER}`);
  await db
    .update(captchaChallenges)
    .set({ answerHash, kind: "image" })
    .where(eq(captchaChallenges.id, challengeId));
}

/** A challenge of a form, as its page would have made it. */
export async function newChallenge(form: string): Promise<string> {
  const id = randomUUID();
  const expiresAt = new Date(Date.now() + 600_000);
  await db.insert(captchaChallenges).values({ id, form, kind: "image", answerHash: "-", expiresAt });
  await knowAnswer(id);
  return id;
}

/** Every message to an address in the demonstration's mailbox. */
export const mailsTo = (to: string) => db.select().from(demoMailbox).where(eq(demoMailbox.to, to));

/** Waits for a message to an address. */
export async function mailTo(to: string, subject: RegExp) {
  for (let tries = 0; tries < 100; tries++) {
    const found = (await mailsTo(to)).find((message) => subject.test(message.subject));
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no message ${subject} arrived`);
}

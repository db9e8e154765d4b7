import { eq } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { accesses, customers, passwordResets, sessions, signUpAttempts } from "@/db/schema/customers";
import { demoMailbox, outbox } from "@/db/schema/delivery";
import { testDatabase } from "@/db/test/database";
import { newCustomer, newOrder } from "@/db/test/order-rows";
import { hashPassword } from "@/lib/server/auth/password";
import { deliverOutbox } from "@/lib/server/outbox/deliver";
import { testDeps } from "@/lib/server/testing/test-deps";
import { beginSignUp } from "./begin-sign-up";
import { finishSignUp } from "./finish-sign-up";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";
import { saveSignUpDraft } from "./sign-up-draft";
import { verifySignUpCode } from "./verify-sign-up-code";

const database = await testDatabase({ max: 20 });
afterAll(database.close);
const { db } = database;
const { deps, pass, solved } = testDeps(db);

const EMAIL = "a@example.com";
const PASSWORD = "Praia7Azul";
const data = {
  nome: "Ana Lima",
  telefone: "31999990000",
  tipoLogradouro: "Rua" as const,
  logradouro: "da Bahia",
  numero: "1",
  semNumero: false,
  cep: "30160011",
  complemento: "",
  bairro: "Centro",
  estado: "MG" as const,
  municipio: "Belo Horizonte",
  pais: "Brasil",
  senha: PASSWORD,
  confirmarSenha: PASSWORD,
};

let people = 0;
const CPFS = [
  "52998224725",
  "11144477735",
  "12345678909",
  "98765432100",
  "39053344705",
  "71428793860",
  "87748248800",
];
let visitors = 0;
const newAddress = () => {
  visitors += 1;
  return `203.0.113.${visitors}`;
};

/** A holder with an order, and with an access when there is a password. */
async function newHolder(password?: string) {
  const cpf = CPFS[people++] ?? "";
  const id = await newCustomer(db, cpf);
  await newOrder(db, id, `7${people}`);
  if (password) {
    const now = deps.clock.now();
    const passwordHash = await hashPassword(password);
    await db
      .insert(accesses)
      .values({ customerId: id, passwordHash, passwordChangedAt: now, createdAt: now });
  }
  return { id, cpf };
}

const deliver = () => deliverOutbox(deps, { limit: 100 });
const lastMail = async () => (await db.select().from(demoMailbox)).at(-1);

async function begun(cpf: string, email = EMAIL) {
  const visitor = { captcha: await solved("cadastro"), address: newAddress() };
  const result = await beginSignUp(deps, { cpf, email }, visitor);
  if (!result.ok) throw new Error(result.error.code);
  await db.delete(demoMailbox);
  await deliver();
  const code = /\b\d{6}\b/.exec((await lastMail())?.text ?? "")?.[0] ?? "";
  return { browser: result.value.browser, code };
}

async function readyToFinish(cpf: string) {
  const { browser, code } = await begun(cpf);
  expect(await verifySignUpCode(deps, browser, code, newAddress())).toMatchObject({ ok: true });
  expect(await saveSignUpDraft(deps, browser, data)).toMatchObject({ ok: true });
  return browser;
}

describe("a sign-up", () => {
  test("that is confirmed ten times at once, in two browsers, makes one access and one session", async () => {
    const { id, cpf } = await newHolder();
    const browsers = [await readyToFinish(cpf), await readyToFinish(cpf)];
    const tries = browsers.flatMap((browser) =>
      Array.from({ length: 5 }, () => finishSignUp(deps, browser, "test")),
    );
    const results = await Promise.all(tries);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const codes = results.flatMap((result) => (result.ok ? [] : [result.error.code]));
    expect(codes.filter((code) => code === "exists")).toHaveLength(1);
    expect(await db.select().from(accesses).where(eq(accesses.customerId, id))).toHaveLength(1);
    expect(await db.select().from(sessions).where(eq(sessions.customerId, id))).toHaveLength(1);
    expect((await db.select().from(customers).where(eq(customers.id, id)))[0]).toMatchObject({
      name: "Ana Lima",
    });
  });

  test("takes five tries of a code, even when twenty are posted at once", async () => {
    const { cpf } = await newHolder();
    const { browser, code } = await begun(cpf);
    const wrong = code === "000000" ? "111111" : "000000";
    const tries = await Promise.all(
      Array.from({ length: 20 }, () => verifySignUpCode(deps, browser, wrong, newAddress())),
    );
    expect(tries.filter((t) => !t.ok && t.error.code === "wrong")).toHaveLength(4);
    expect(tries.filter((t) => !t.ok && t.error.code === "void")).toHaveLength(16);
    expect(await verifySignUpCode(deps, browser, code, newAddress())).toMatchObject({
      error: { code: "void" },
    });
  });

  test("takes the code for ten minutes and the form for an hour", async () => {
    const { cpf } = await newHolder();
    const late = await begun(cpf);
    pass(601);
    expect(await verifySignUpCode(deps, late.browser, late.code, newAddress())).toMatchObject({
      error: { code: "void" },
    });
    const slow = await readyToFinish(cpf);
    pass(3601);
    expect(await finishSignUp(deps, slow, "test")).toMatchObject({ error: { code: "no_attempt" } });
  });

  test("keeps neither code nor password nor personal data in clear", async () => {
    const { cpf } = await newHolder();
    const { browser, code } = await begun(cpf);
    await verifySignUpCode(deps, browser, code, newAddress());
    await saveSignUpDraft(deps, browser, data);
    const kept = JSON.stringify([await db.select().from(signUpAttempts), await db.select().from(outbox)]);
    for (const secret of [browser, code, PASSWORD, "Ana Lima", "da Bahia"])
      expect(kept).not.toContain(secret);
  });

  test("writes to an address without an order once an hour, however often it is asked", async () => {
    await db.delete(demoMailbox);
    for (let i = 0; i < 3; i++) {
      const visitor = { captcha: await solved("cadastro"), address: newAddress() };
      await beginSignUp(deps, { cpf: "15350946056", email: "outra@example.com" }, visitor);
    }
    await deliver();
    expect(await db.select().from(demoMailbox)).toHaveLength(1);
  });
});

describe("a recovery link", () => {
  const keyIn = (text: string) => /chave=([\w-]+)/.exec(text)?.[1] ?? "";

  async function linkFor(cpf: string) {
    await db.delete(demoMailbox);
    const visitor = { captcha: await solved("recuperar-senha"), address: newAddress() };
    await requestPasswordReset(deps, { cpf, email: EMAIL }, visitor);
    await deliver();
    return keyIn((await lastMail())?.text ?? "");
  }

  test("used twenty times at once changes the password once, and ends every session", async () => {
    const { id, cpf } = await newHolder(PASSWORD);
    const attempt = {
      fields: { cpf, senha: PASSWORD },
      address: newAddress(),
      userAgent: "",
      device: undefined,
    };
    await signIn(deps, { ...attempt, captcha: await solved("acesso") });
    const token = await linkFor(cpf);
    const tries = Array.from({ length: 20 }, (_, i) =>
      resetPassword(deps, { token, senha: `Serra${i}Verde` }),
    );
    const results = await Promise.all(tries);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const live = (await db.select().from(sessions).where(eq(sessions.customerId, id))).filter(
      (s) => !s.endedAt,
    );
    expect(live).toEqual([]);
    const winner = results.findIndex(({ ok }) => ok);
    const again = {
      ...attempt,
      fields: { cpf, senha: `Serra${winner}Verde` },
      captcha: await solved("acesso"),
    };
    expect(await signIn(deps, again)).toMatchObject({ ok: true });
  });

  test("asked for many times at once leaves one live link", async () => {
    const { id, cpf } = await newHolder(PASSWORD);
    for (let i = 0; i < 3; i++) {
      const visitor = { captcha: await solved("recuperar-senha"), address: newAddress() };
      await requestPasswordReset(deps, { cpf, email: EMAIL }, visitor);
    }
    await Promise.all([deliver(), deliver(), deliver()]);
    const links = await db.select().from(passwordResets).where(eq(passwordResets.customerId, id));
    expect(links).toHaveLength(3);
    expect(links.filter(({ voidedAt }) => !voidedAt)).toHaveLength(1);
  });
});

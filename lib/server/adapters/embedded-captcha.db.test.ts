import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { captchaChallenges } from "@/db/schema/abuse";
import { testDatabase } from "@/db/test/database";
import type { CaptchaForm, CaptchaKind } from "@/lib/identity/captcha";
import { secretsFrom } from "@/lib/server/secrets";
import { embeddedCaptcha } from "./embedded-captcha";
import { randomIds } from "./random-ids";

const database = await testDatabase({ max: 20 });
afterAll(database.close);

const { db } = database;
const secrets = secretsFrom("a secret of the tests, long enough for all");
const START = Date.UTC(2026, 10, 25, 12);
let now = new Date(START);
const captcha = embeddedCaptcha({ db, secrets, ids: randomIds, clock: { now: () => now } });

beforeEach(() => {
  now = new Date(START);
});

const later = (minutes: number) => {
  now = new Date(START + minutes * 60_000);
};

/** A challenge as it is stored, with an answer that the test knows. */
async function known(answer: string, form: CaptchaForm = "acesso", kind: CaptchaKind = "image") {
  const id = randomIds.uuid();
  const answerHash = secrets.hash("captcha", `${id}:${answer}`);
  await db
    .insert(captchaChallenges)
    .values({ id, form, kind, answerHash, expiresAt: new Date(START + 10 * 60_000) });
  return id;
}

const answering = (captchaId: unknown, captchaAnswer: unknown, form: CaptchaForm = "acesso") =>
  captcha.verify(form, { captchaId, captchaAnswer }, "203.0.113.7");

describe("a challenge", () => {
  test("of the image is shown and kept as a hash, for ten minutes", async () => {
    const challenge = await captcha.challenge("cadastro", "image");
    if (challenge.provider !== "embedded" || challenge.kind !== "image") throw new Error("no image");
    expect(challenge.image).toMatch(/^data:image\/webp;base64,/);
    const [row] = await db.select().from(captchaChallenges).where(eq(captchaChallenges.id, challenge.id));
    expect(row).toMatchObject({
      form: "cadastro",
      kind: "image",
      usedAt: null,
      expiresAt: new Date(START + 600_000),
    });
    expect(row?.answerHash).toMatch(/^[\w-]{43}$/);
  });

  test("of the question asks in words and takes the number", async () => {
    const challenge = await captcha.challenge("acesso", "question");
    expect(challenge).toMatchObject({
      provider: "embedded",
      kind: "question",
      question: expect.stringMatching(/[?.]$/),
    });
  });
});

describe("an answer", () => {
  test.each([
    ["A3KP9", "A3KP9"],
    ["A3KP9", "a3kp9"],
    ["A3KP9", " a3 kp9 "],
  ])("of the image %s written «%s» is right", async (code, typed) => {
    expect(await answering(await known(code), typed)).toBeNull();
  });

  test.each([["12"], ["doze"], ["são doze"], ["Doze."]])(
    "of the question written «%s» is right",
    async (typed) => {
      expect(await answering(await known("12", "acesso", "question"), typed)).toBeNull();
    },
  );

  test("is right once", async () => {
    const id = await known("A3KP9");
    expect(await answering(id, "A3KP9")).toBeNull();
    expect(await answering(id, "A3KP9")).toEqual({ code: "expired" });
  });

  test("that is wrong ends the challenge, so that nobody guesses twice", async () => {
    const id = await known("A3KP9");
    expect(await answering(id, "A3KP4")).toEqual({ code: "wrong" });
    expect(await answering(id, "A3KP9")).toEqual({ code: "expired" });
  });

  test("for another form is refused, and spent", async () => {
    const id = await known("A3KP9", "cadastro");
    expect(await answering(id, "A3KP9", "acesso")).toEqual({ code: "wrong" });
    expect(await answering(id, "A3KP9", "cadastro")).toEqual({ code: "expired" });
  });

  test("after ten minutes is too late, and a moment before is not", async () => {
    const [late, timely] = [await known("A3KP9"), await known("A3KP9")];
    later(9.99);
    expect(await answering(timely, "A3KP9")).toBeNull();
    later(10);
    expect(await answering(late, "A3KP9")).toEqual({ code: "expired" });
  });

  test("posted twenty times at once is right exactly once", async () => {
    const id = await known("A3KP9");
    const answers = await Promise.all(Array.from({ length: 20 }, () => answering(id, "A3KP9")));
    expect(answers.filter((answer) => answer === null)).toHaveLength(1);
    expect(answers.filter((answer) => answer?.code === "expired")).toHaveLength(19);
  });

  test("of one challenge is worth nothing on another", async () => {
    await known("A3KP9");
    expect(await answering(await known("XXXXX"), "A3KP9")).toEqual({ code: "wrong" });
  });

  test("is judged by the stored kind, whatever the post says", async () => {
    const id = await known("12", "acesso", "image");
    const posted = { captchaId: id, captchaAnswer: "doze", kind: "question" };
    expect(await captcha.verify("acesso", posted, "203.0.113.7")).toEqual({ code: "wrong" });
  });

  test.each([undefined, null, "", "  ", ["A3KP9"], { $ne: "" }, 7])(
    "%j is missing, and spends nothing",
    async (typed) => {
      const id = await known("A3KP9");
      expect(await answering(id, typed)).toEqual({ code: "missing" });
      expect(await answering(id, "A3KP9")).toBeNull();
    },
  );

  test.each(["A".repeat(10_000), "\0", "\ud800", "' or 1=1 --", "undefined", "null"])(
    "%j is wrong",
    async (typed) => {
      expect(await answering(await known("A3KP9"), typed)).toEqual({ code: "wrong" });
    },
  );

  test.each(["x", "\0", "00000000-0000-0000-0000-000000000000", "A".repeat(10_000)])(
    "to %j is too late",
    async (id) => {
      expect(await answering(id, "A3KP9")).toEqual({ code: "expired" });
    },
  );

  test("of no form that anything can be posted in is right, or breaks", async () => {
    const id = await known("A3KP9");
    const hostile = fc.oneof(fc.anything(), fc.string({ unit: "binary" }), fc.constant(id));
    const post = fc.dictionary(fc.oneof(fc.constantFrom("captchaId", "captchaAnswer"), fc.string()), hostile);
    await fc.assert(
      fc.asyncProperty(post, async (posted) => {
        expect(["missing", "wrong", "expired"]).toContain((await captcha.verify("acesso", posted, ""))?.code);
      }),
      { numRuns: 300 },
    );
  });
});

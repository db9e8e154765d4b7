import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { captchaChallenges } from "@/db/schema/abuse";
import type {
  CaptchaForm,
  CaptchaKind,
  CaptchaRefusal,
  EmbeddedChallenge,
  ImageChallenge,
  QuestionChallenge,
  WorkChallenge,
} from "@/lib/identity/captcha";
import { captchaImage, drawCode } from "@/lib/server/captcha/captcha-image";
import { comparableAnswer } from "@/lib/server/captcha/comparable-answer";
import { newWork } from "@/lib/server/captcha/proof-of-work";
import { drawQuestion } from "@/lib/server/captcha/question";
import { secureRandom } from "@/lib/server/captcha/random";
import type { Deps } from "@/lib/server/deps";
import type { Captcha } from "@/lib/server/ports/captcha";
import { isUuid } from "@/lib/shared/uuid";

const LIFE_MS = 10 * 60 * 1000;
const PURPOSE = "captcha";

const textIn = (value: unknown) => (typeof value === "string" ? value : "");

type Base = Pick<Deps, "db" | "clock" | "ids" | "secrets">;
type Row = typeof captchaChallenges.$inferSelect;

/** The manual's image, a written question, or work of the browser: one table, one rule, whatever the kind. */
export function embeddedCaptcha({ db, clock, ids, secrets }: Base): Captcha {
  async function keep(form: CaptchaForm, kind: CaptchaKind, answer: string): Promise<string> {
    const id = ids.uuid();
    const answerHash = secrets.hash(PURPOSE, `${id}:${answer}`);
    const expiresAt = new Date(clock.now().getTime() + LIFE_MS);
    await db.insert(captchaChallenges).values({ id, form, kind, answerHash, expiresAt });
    return id;
  }

  async function image(form: CaptchaForm): Promise<ImageChallenge> {
    const code = drawCode(secureRandom);
    const id = await keep(form, "image", code);
    return { provider: "embedded", kind: "image", id, image: await captchaImage(code, secureRandom) };
  }

  async function question(form: CaptchaForm): Promise<QuestionChallenge> {
    const { question, answer } = drawQuestion(secureRandom);
    return {
      provider: "embedded",
      kind: "question",
      id: await keep(form, "question", String(answer)),
      question,
    };
  }

  async function work(form: CaptchaForm): Promise<WorkChallenge> {
    const { work, answer } = await newWork(secureRandom);
    return {
      provider: "embedded",
      kind: "proof_of_work",
      id: await keep(form, "proof_of_work", answer),
      work,
    };
  }

  const makers = { image, question, proof_of_work: work } as const;

  /** Presenting a challenge ends it, on whatever form and with whatever answer: of many at once, one gets the row. */
  async function spend(id: string): Promise<Row | undefined> {
    const spent = await db
      .update(captchaChallenges)
      .set({ usedAt: clock.now() })
      .where(and(eq(captchaChallenges.id, id), isNull(captchaChallenges.usedAt)))
      .returning();
    return spent[0];
  }

  function judge(row: Row | undefined, form: CaptchaForm, typed: string): CaptchaRefusal | null {
    if (!row || row.expiresAt <= clock.now()) return { code: "expired" };
    const answer = comparableAnswer(row.kind, typed);
    const right = row.form === form && secrets.matches(PURPOSE, `${row.id}:${answer}`, row.answerHash);
    return right ? null : { code: "wrong" };
  }

  return {
    challenge: (form, kind) => (kind === "question" ? question(form) : image(form)),
    renew: (form, kind): Promise<EmbeddedChallenge> => makers[kind](form),
    async verify(form, answer) {
      const id = textIn(answer.captchaId);
      const typed = textIn(answer.captchaAnswer);
      if (!id || !typed.trim()) return { code: "missing" };
      return judge(isUuid(id) ? await spend(id) : undefined, form, typed);
    },
  };
}

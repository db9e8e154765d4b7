import type {
  CaptchaChallenge,
  CaptchaForm,
  CaptchaKind,
  CaptchaRefusal,
  EmbeddedChallenge,
} from "@/lib/identity/captcha";

export type { CaptchaChallenge, CaptchaForm, CaptchaRefusal };

/** Fields of the posted form, as they came; the adapter picks its own. Anything may be in them. */
export type CaptchaAnswer = Record<string, unknown>;

export type Captcha = {
  challenge(form: CaptchaForm, kind: "image" | "question"): Promise<CaptchaChallenge>;
  /** Another challenge for a page that is open; null when the adapter's own widget makes them. */
  renew(form: CaptchaForm, kind: CaptchaKind): Promise<EmbeddedChallenge | null>;
  /** Spends the answer, right or wrong. Returns the refusal, or null when it is right. */
  verify(form: CaptchaForm, answer: CaptchaAnswer, remoteAddress: string): Promise<CaptchaRefusal | null>;
};

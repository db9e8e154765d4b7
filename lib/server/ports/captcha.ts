/** The forms that a captcha guards. An answer for one is worth nothing on another. */
export const captchaForms = ["cadastro", "acesso", "recuperar-senha"] as const;
export type CaptchaForm = (typeof captchaForms)[number];

/** What the form shows. `image` comes with a data: URL, ready to stand in the page. */
export type CaptchaChallenge =
  | { provider: "hcaptcha"; siteKey: string; apiHost: string }
  | { provider: "embedded"; kind: "image"; id: string; image: string }
  | { provider: "embedded"; kind: "question"; id: string; question: string };

export type CaptchaRefusal = { code: "missing" | "wrong" | "expired" | "unavailable" };

/** Fields of the posted form, as they came; the adapter picks its own. Anything may be in them. */
export type CaptchaAnswer = Record<string, unknown>;

export type Captcha = {
  challenge(form: CaptchaForm, kind: "image" | "question"): Promise<CaptchaChallenge>;
  /** Spends the answer, right or wrong. Returns the refusal, or null when it is right. */
  verify(form: CaptchaForm, answer: CaptchaAnswer, remoteAddress: string): Promise<CaptchaRefusal | null>;
};

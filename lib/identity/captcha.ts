/** The forms that a captcha guards. An answer for one is worth nothing on another. */
export const captchaForms = ["cadastro", "acesso", "recuperar-senha"] as const;
export type CaptchaForm = (typeof captchaForms)[number];

/** What a person may ask of the embedded captcha: the image, a written question, or work that the browser does alone. */
export const captchaKinds = ["image", "question", "proof_of_work"] as const;
export type CaptchaKind = (typeof captchaKinds)[number];

/** What the browser needs to search the counter: see altcha.org, proof of work v2. */
export type WorkParameters = {
  algorithm: string;
  nonce: string;
  salt: string;
  cost: number;
  keyLength: number;
  keyPrefix: string;
};

/** `image` is a data: URL, ready to stand in the page: nothing but the hash of the answer is kept anywhere. */
export type ImageChallenge = { provider: "embedded"; kind: "image"; id: string; image: string };
export type QuestionChallenge = { provider: "embedded"; kind: "question"; id: string; question: string };
export type WorkChallenge = { provider: "embedded"; kind: "proof_of_work"; id: string; work: WorkParameters };
export type HcaptchaChallenge = { provider: "hcaptcha"; siteKey: string; apiHost: string };

export type EmbeddedChallenge = ImageChallenge | QuestionChallenge | WorkChallenge;

/** What a form shows when its page is made; work is asked for by the page afterwards. */
export type CaptchaChallenge = HcaptchaChallenge | ImageChallenge | QuestionChallenge;

export type CaptchaRefusal = { code: "missing" | "wrong" | "expired" | "unavailable" };

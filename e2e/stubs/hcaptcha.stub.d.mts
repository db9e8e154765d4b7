export type HcaptchaStub = {
  env: Record<
    "HCAPTCHA_SITE_KEY" | "HCAPTCHA_SECRET_KEY" | "HCAPTCHA_API_HOST" | "HCAPTCHA_VERIFY_URL",
    string
  >;
  stop(): Promise<void>;
  newToken(): string;
  setMode(mode: string): void;
  /** The verifications that were asked for so far, as posted. */
  asked(): Record<string, string>[];
};

export function start(): Promise<HcaptchaStub>;

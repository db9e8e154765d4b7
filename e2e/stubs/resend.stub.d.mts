export type TakenMessage = {
  id: string;
  idempotencyKey?: string;
  takenAt: string;
  from: string;
  to: string | string[];
  subject: string;
  html?: string;
  text?: string;
  attachments?: { filename: string; content: string; content_type: string }[];
};

export type ResendStub = {
  env: Record<"RESEND_API_KEY" | "RESEND_BASE_URL" | "EMAIL_FROM", string>;
  stop(): Promise<void>;
  messages(): TakenMessage[];
  /** How often `POST /emails` was called. */
  asked(): number;
  setMode(mode: string): void;
};

export function start(): Promise<ResendStub>;

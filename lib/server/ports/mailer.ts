export type OutgoingAttachment = { filename: string; contentType: string; content: Buffer };

export type OutgoingMessage = {
  /** Same key, same message: the receiver delivers it once. */
  idempotencyKey: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  attachments?: OutgoingAttachment[];
};

/** `retry` faults pass (limit, outage, time-out); `refused` ones never will. */
export type MailOutcome =
  | { status: "sent" }
  | { status: "retry"; reason: string; afterSeconds?: number }
  | { status: "refused"; reason: string };

export type Mailer = { send(message: OutgoingMessage): Promise<MailOutcome> };

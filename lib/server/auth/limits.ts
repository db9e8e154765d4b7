import type { Limit } from "@/lib/server/rate-limit";

/**
 * How often each thing may be tried. Generous for people (a wrong password or five, an office behind one address),
 * hopeless for guessing: about 720 passwords a day against one CPF, from all addresses together.
 */
export const limits = {
  signInFromAddress: { burst: 60, everySeconds: 10 },
  signInPair: { burst: 8, everySeconds: 60 },
  signInCpf: { burst: 20, everySeconds: 120 },
  /** A browser that signed in before, so that an attacker who empties the CPF's bucket does not lock the owner out. */
  signInKnownDevice: { burst: 10, everySeconds: 60 },
  signInAll: { burst: 600, everySeconds: 0.1 },
  formFromAddress: { burst: 30, everySeconds: 30 },
  codeTriesFromAddress: { burst: 30, everySeconds: 30 },
  codeMail: { burst: 5, everySeconds: 600 },
  resetMail: { burst: 3, everySeconds: 1200 },
  noticeMail: { burst: 1, everySeconds: 3600 },
} as const satisfies Record<string, Limit>;

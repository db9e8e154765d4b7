import type { Limit } from "@/lib/server/rate-limit";

/**
 * How often each thing may be tried. Generous for people (a wrong password or five, an office behind one address),
 * hopeless for guessing: about 720 passwords a day against one CPF, from all addresses together. A sign-in that succeeds
 * gives back what it took, so only failures count.
 */
export const limits = {
  signInFromAddress: { burst: 200, everySeconds: 10 },
  signInPair: { burst: 8, everySeconds: 60 },
  signInCpf: { burst: 20, everySeconds: 120 },
  /** A browser that signed in before, so that an attacker who empties the CPF's bucket does not lock the owner out. */
  signInKnownDevice: { burst: 10, everySeconds: 60 },
  signInAll: { burst: 600, everySeconds: 0.1 },
  formFromAddress: { burst: 200, everySeconds: 6 },
  codeTriesFromAddress: { burst: 100, everySeconds: 10 },
  codeMail: { burst: 10, everySeconds: 300 },
  resetMail: { burst: 6, everySeconds: 600 },
  noticeMail: { burst: 1, everySeconds: 3600 },
} as const satisfies Record<string, Limit>;

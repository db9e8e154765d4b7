import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { endSession } from "@/db/unscoped/sessions";
import { deps } from "@/lib/server/deps";
import { safePath } from "@/lib/server/http/safe-path";
import { logError } from "@/lib/server/log";
import { type SignInAttempt, signIn } from "@/lib/server/use-cases/sign-in";
import { fail } from "@/lib/shared/result";
import { cookieNames, cookieOptions } from "./cookies";
import { ABSOLUTE_SECONDS } from "./session-life";

type Attempt = Omit<SignInAttempt, "fields" | "captcha"> & {
  /** Filled by the sign-in: the cookie that makes this browser known. */
  deviceToken?: string | null;
  /** Filled when the portal itself failed: finds the log line. */
  reference?: string;
};

const CREDENTIAL_FIELDS = { cpf: { label: "CPF" }, senha: { label: "Senha", type: "password" } };

const pick = (all: Record<string, string>, names: readonly string[]) =>
  Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name] ?? ""]));

/** NextAuth's configuration for one request; `attempt` is what the route knows beyond the posted fields. */
export function authOptions(attempt: Attempt): NextAuthOptions {
  const { env, db, clock } = deps();
  const names = cookieNames(env.APP_URL);
  const options = cookieOptions(env.APP_URL);
  return {
    secret: env.NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: ABSOLUTE_SECONDS },
    pages: { signIn: "/acesso", signOut: "/acesso", error: "/acesso" },
    cookies: {
      sessionToken: { name: names.session, options },
      csrfToken: { name: names.csrf, options },
      callbackUrl: { name: names.callback, options },
    },
    providers: [
      CredentialsProvider({
        credentials: CREDENTIAL_FIELDS,
        async authorize(credentials) {
          const posted = (credentials ?? {}) as Record<string, string>;
          const result = await signIn(deps(), {
            ...attempt,
            fields: pick(posted, ["cpf", "senha"]),
            captcha: posted,
          }).catch((error: unknown) => {
            attempt.reference = deps().ids.uuid();
            logError(error, { reference: attempt.reference });
            return fail({ code: "indisponivel" as const });
          });
          // NextAuth hands the message on as `?error=`: our code, never a text of the person's.
          if (!result.ok) throw new Error(result.error.code);
          attempt.deviceToken = result.value.deviceToken;
          return { id: result.value.customerId, sid: result.value.sessionId };
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) =>
        user && "sid" in user
          ? { sub: user.id, sid: user.sid as string }
          : { sub: token.sub ?? "", sid: token.sid },
      // `/api/auth/session` is open to scripts of the page: it says nothing but that there is a session.
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => `${env.APP_URL}${safePath(url, env.APP_URL)}`,
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === "string") await endSession(db, token.sid, clock.now());
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  };
}

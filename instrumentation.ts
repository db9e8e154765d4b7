import type { Instrumentation } from "next";

/** Runs once when a server starts: a wrong configuration ends it there, with the whole list, before the first customer. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/server/env");
  try {
    // NextAuth reads its own address from here; ours is the validated one.
    process.env.NEXTAUTH_URL = env().APP_URL;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}

/** The log line that the reference on an error page finds. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  const { logError } = await import("@/lib/server/log");
  logError(error, { reference: (error as { digest?: string }).digest });
};

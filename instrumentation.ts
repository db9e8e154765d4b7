import type { Instrumentation } from "next";

/** Runs once when a server starts. The work is in a module that the edge's bundle never sees. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { checkConfiguration } = await import("@/lib/server/start");
  checkConfiguration();
}

/** The log line that the reference on an error page finds. */
export const onRequestError: Instrumentation.onRequestError = async (error) => {
  const { logError } = await import("@/lib/server/log");
  logError(error, { reference: (error as { digest?: string }).digest });
};

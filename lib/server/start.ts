import "server-only";
import { env } from "./env";
import { guardConsole } from "./guard-console";

/** A wrong configuration ends the start, with the whole list, before the first customer. */
export function checkConfiguration() {
  // In development one wants to see the fault as it is.
  if (process.env.NODE_ENV === "production") guardConsole();
  try {
    // NextAuth reads its own address from here; ours is the validated one.
    process.env.NEXTAUTH_URL = env().APP_URL;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}

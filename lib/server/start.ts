import "server-only";
import { env } from "./env";

/** A wrong configuration ends the start, with the whole list, before the first customer. */
export function checkConfiguration() {
  try {
    // NextAuth reads its own address from here; ours is the validated one.
    process.env.NEXTAUTH_URL = env().APP_URL;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}

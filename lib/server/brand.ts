import "server-only";
import { env } from "./env";

/** How the authority that runs this portal shows itself. */
export const brand = () => ({ name: env().PORTAL_NAME, logoUrl: env().PORTAL_LOGO_URL ?? null });

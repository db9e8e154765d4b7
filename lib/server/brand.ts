import "server-only";
import { type BrandPalette, brandPalette } from "@/lib/shared/brand-palette";
import { env } from "./env";

/** The blue of app/globals.css, which needs no stylesheet of its own. */
const DEFAULT_COLOR = "#1351b4";

type Brand = { name: string; logoUrl: string | null; color: string; palette: BrandPalette | null };

/** How the authority that runs this portal shows itself. `palette` is null with the portal's own colours. */
export function brand(): Brand {
  const { PORTAL_NAME, PORTAL_LOGO_URL, PORTAL_COLOR } = env();
  return {
    name: PORTAL_NAME,
    logoUrl: PORTAL_LOGO_URL ?? null,
    color: PORTAL_COLOR ?? DEFAULT_COLOR,
    palette: PORTAL_COLOR ? brandPalette(PORTAL_COLOR) : null,
  };
}

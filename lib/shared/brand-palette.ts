import { contrast, mix } from "./contrast";

/** Least contrast of text (WCAG 2.2, 1.4.3). */
export const READABLE = 4.5;

export type BrandPalette = Record<"brand" | "brandStrong" | "brandDark" | "onDark", string>;

/** Links and buttons stand on white: a colour that is not readable there cannot be a brand's here. */
export const isReadableOnWhite = (color: string) => contrast(color, "#ffffff") >= READABLE;

/**
 * The shades that the pages need, out of the one colour that an authority gives.
 * @param color `#rrggbb`, readable on white
 */
export const brandPalette = (color: string): BrandPalette => ({
  brand: color,
  brandStrong: mix(color, "#000000", 0.7),
  brandDark: mix(color, "#000000", 0.35),
  onDark: mix(color, "#ffffff", 0.2),
});

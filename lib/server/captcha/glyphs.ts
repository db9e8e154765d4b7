/**
 * The characters of the image as pen strokes in a box of 100 × 140, so that no font file has to be found at run time.
 * Without those that people take for each other: 0 O D Q, 1 I, 2 Z, 5 S, 6 G, 8 B, U V, E F.
 */
export const glyphs = {
  A: "M4 140 L50 0 L96 140 M20 94 L80 94",
  C: "M96 24 A54 68 0 1 0 96 116",
  E: "M92 2 L12 2 L12 138 L92 138 M12 68 L78 68",
  H: "M10 0 L10 140 M90 0 L90 140 M10 70 L90 70",
  J: "M78 0 L78 98 A34 42 0 0 1 10 98",
  K: "M12 0 L12 140 M88 0 L12 82 M38 56 L94 140",
  L: "M14 0 L14 138 L90 138",
  M: "M2 140 L12 0 L50 90 L88 0 L98 140",
  N: "M10 140 L10 0 L90 140 L90 0",
  P: "M12 140 L12 2 L54 2 A36 38 0 0 1 54 78 L12 78",
  R: "M12 140 L12 2 L54 2 A36 36 0 0 1 54 74 L12 74 M50 74 L94 140",
  T: "M2 2 L98 2 M50 2 L50 140",
  W: "M0 0 L24 140 L50 40 L76 140 L100 0",
  X: "M8 0 L92 140 M92 0 L8 140",
  Y: "M4 0 L50 68 L96 0 M50 68 L50 140",
  3: "M10 12 A40 34 0 1 1 46 64 M46 64 A42 38 0 1 1 6 122",
  4: "M74 140 L74 0 L4 98 L98 98",
  7: "M6 2 L94 2 L38 140",
  9: "M90 42 A40 40 0 1 0 84 66 A40 40 0 0 0 90 42 L86 78 Q80 118 44 140",
} as const;

export type Glyph = keyof typeof glyphs;

export const GLYPH_WIDTH = 100;
export const GLYPH_HEIGHT = 140;

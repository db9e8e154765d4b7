import { type Canvas, createCanvas, Path2D, type SKRSContext2D } from "@napi-rs/canvas";
import { GLYPH_HEIGHT, GLYPH_WIDTH, type Glyph, glyphs } from "./glyphs";
import { pick, type Random } from "./random";

const LENGTH = 5;
const ALPHABET = Object.keys(glyphs) as [Glyph, ...Glyph[]];

/** Half as large again as on the page, for dense screens. */
const IMAGE_WIDTH = 330;
const IMAGE_HEIGHT = 105;

/** A PNG of the same picture weighs five times as much, and the page carries it twice: as HTML and as React's data. */
const WEBP_QUALITY = 60;

const INKS = ["#0c326f", "#1351b4", "#333333", "#5c2d91", "#216e1f"] as const;
const PAPERS = ["#ffffff", "#f4f6fa", "#f8f5ee"] as const;

/** Five characters to draw: 19^5, about two and a half million. */
export const drawCode = (random: Random): string =>
  Array.from({ length: LENGTH }, () => pick(random, ALPHABET)).join("");

/** A decimal between the bounds: the source hands out whole numbers. */
const between = (random: Random, min: number, max: number) => min + (random(0, 1000) / 1000) * (max - min);

function drawGlyph(context: SKRSContext2D, glyph: Glyph, index: number, random: Random) {
  const step = (IMAGE_WIDTH - 42) / LENGTH;
  const scale = between(random, 0.36, 0.46);
  context.save();
  context.translate(
    21 + step * (index + 0.5) + between(random, -4, 4),
    IMAGE_HEIGHT / 2 + between(random, -7, 7),
  );
  context.rotate(between(random, -0.32, 0.32));
  context.transform(1, between(random, -0.12, 0.12), between(random, -0.22, 0.22), 1, 0, 0);
  context.scale(scale * between(random, 0.9, 1.1), scale);
  context.translate(-GLYPH_WIDTH / 2, -GLYPH_HEIGHT / 2);
  context.lineWidth = between(random, 14, 21);
  context.stroke(new Path2D(glyphs[glyph]));
  context.restore();
}

/** Lines in the ink of the text: a program that removes them takes the characters' edges with them. */
function drawLines(context: SKRSContext2D, random: Random) {
  for (let line = 0; line < 2; line++) {
    const y = () => between(random, 12, IMAGE_HEIGHT - 12);
    context.lineWidth = between(random, 1.5, 3);
    context.beginPath();
    context.moveTo(0, y());
    context.bezierCurveTo(IMAGE_WIDTH / 3, y(), (2 * IMAGE_WIDTH) / 3, y(), IMAGE_WIDTH, y());
    context.stroke();
  }
}

function drawSpecks(context: SKRSContext2D, random: Random) {
  for (let speck = 0; speck < 60; speck++) {
    context.globalAlpha = between(random, 0.25, 0.7);
    context.beginPath();
    context.arc(random(0, IMAGE_WIDTH), random(0, IMAGE_HEIGHT), between(random, 0.8, 1.8), 0, 2 * Math.PI);
    context.fill();
  }
  context.globalAlpha = 1;
}

/** The picture as seen through water: each column moves up or down along a wave of its own phase and length. */
function warped(flat: Canvas, paper: string, random: Random) {
  const canvas = createCanvas(IMAGE_WIDTH, IMAGE_HEIGHT);
  const context = canvas.getContext("2d");
  context.fillStyle = paper;
  context.fillRect(0, 0, IMAGE_WIDTH, IMAGE_HEIGHT);
  const [height, length, phase] = [between(random, 3, 6), between(random, 18, 34), between(random, 0, 6.28)];
  for (let x = 0; x < IMAGE_WIDTH; x++) {
    const shift = height * Math.sin(x / length + phase);
    context.drawImage(flat, x, 0, 1, IMAGE_HEIGHT, x, shift, 1, IMAGE_HEIGHT);
  }
  return canvas;
}

/**
 * The picture of a code, as a data: URL.
 * @param code characters of `glyphs`, as `drawCode` gives them
 */
export async function captchaImage(code: string, random: Random): Promise<string> {
  const [ink, paper] = [pick(random, INKS), pick(random, PAPERS)];
  const flat = createCanvas(IMAGE_WIDTH, IMAGE_HEIGHT);
  const context = flat.getContext("2d");
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineCap = "round";
  context.lineJoin = "round";
  [...code].forEach((glyph, index) => {
    drawGlyph(context, glyph as Glyph, index, random);
  });
  drawLines(context, random);
  drawSpecks(context, random);
  const bytes = await warped(flat, paper, random).encode("webp", WEBP_QUALITY);
  return `data:image/webp;base64,${bytes.toString("base64")}`;
}

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createCanvas, loadImage } from "@napi-rs/canvas";
import type { Locator, Page } from "@playwright/test";
import type { Area } from "./manual-tour";

const MARGIN = 16;
const QUALITY = 70;
const README_SIZES = [
  { width: 360, height: 780 },
  { width: 1280, height: 800 },
];

async function writeWebp(file: string, png: Buffer) {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext("2d").drawImage(image, 0, 0);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await canvas.encode("webp", QUALITY));
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`nothing to be seen of ${locator}`);
  return box;
}

/** Nothing focused or under the mouse, no band of the demonstration: the screen as it waits for the person. */
async function tidy(page: Page) {
  await page.mouse.move(0, 0);
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    const band = document.querySelector<HTMLElement>("aside[aria-label=Aviso]");
    if (band) band.hidden = true;
    window.scrollTo(0, 0);
  });
}

/** A picture of an area over the page's whole width. @returns its size on the page */
export async function takePicture(page: Page, file: string, [from, to]: Area) {
  await tidy(page);
  const [first, last] = [await boxOf(from), await boxOf(to)];
  const y = Math.max(0, Math.floor(first.y) - MARGIN);
  const height = Math.ceil(last.y + last.height) + MARGIN - y;
  const width = page.viewportSize()?.width ?? 0;
  const clip = { x: 0, y, width, height };
  await writeWebp(file, await page.screenshot({ fullPage: true, clip, animations: "disabled" }));
  return { width, height };
}

/** The first view of a page on a phone and on a desk, for the README. */
export async function takeReadmePictures(page: Page, name: string) {
  const before = page.viewportSize();
  for (const size of README_SIZES) {
    await page.setViewportSize(size);
    await tidy(page);
    const png = await page.screenshot({ animations: "disabled", scale: "css" });
    await writeWebp(`docs/pictures/${name}-${size.width}.webp`, png);
  }
  if (before) await page.setViewportSize(before);
}

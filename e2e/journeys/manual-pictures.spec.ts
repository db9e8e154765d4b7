import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { manualTour, type Screen } from "@/e2e/support/manual-tour";
import { takePicture, takeReadmePictures } from "@/e2e/support/take-picture";
import { expect, test } from "@/e2e/support/test";

/** `npm run manual:pictures` sets it: what is seen is kept, instead of compared with what was kept. */
const TAKING = process.env.MANUAL_PICTURES === "take";
const STALE = "O manual mostra esta tela como ela era. Tire as figuras de novo: npm run manual:pictures";

const screenFile = (name: string) => `e2e/manual-screens/${name}.txt`;

type Sizes = Record<string, { width: number; height: number }>;

/** TypeScript rather than JSON, whose changes an incremental run of TypeScript 7 does not notice. */
function writeSizes(sizes: Sizes) {
  const lines = Object.entries(sizes).map(([name, { width, height }]) => {
    const key = name.includes("-") ? `"${name}"` : name;
    return `  ${key}: { width: ${width}, height: ${height} },\n`;
  });
  const text = `/** Written by \`npm run manual:pictures\`. */\nexport const pictures = {\n${lines.join("")}};\n`;
  writeFileSync("components/manual/pictures.ts", text);
}

test.use({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5 });

test("the manual's pictures show the screens as they are", async ({ page }) => {
  test.setTimeout(180_000);
  const sizes: Sizes = {};

  async function keep({ name, pictures, readme }: Screen, seen: string) {
    mkdirSync("e2e/manual-screens", { recursive: true });
    writeFileSync(screenFile(name), seen);
    if (readme) await takeReadmePictures(page, readme);
    for (const [picture, area] of Object.entries(pictures))
      sizes[picture] = await takePicture(page, `public/manual/${picture}.webp`, area);
  }

  await manualTour(page, async (screen) => {
    const seen = `${await page.locator("main").ariaSnapshot()}\n`;
    if (TAKING) return keep(screen, seen);
    expect.soft(seen, STALE).toBe(readFileSync(screenFile(screen.name), "utf8"));
  });
  if (TAKING) writeSizes(sizes);
});

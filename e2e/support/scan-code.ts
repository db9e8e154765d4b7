import type { Locator } from "@playwright/test";
import { scanPicture } from "@/lib/server/testing/scan-picture";

/** What a scanner reads in the picture of an element, as it stands on the screen. */
export async function scanCode(element: Locator): Promise<string> {
  const [text] = Object.values(await scanPicture(await element.screenshot()));
  if (!text) throw new Error("nothing was read");
  return text;
}

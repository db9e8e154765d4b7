import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Locator } from "@playwright/test";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");

// From the package: by itself the reader would fetch its program from the net.
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer as ArrayBuffer } });

/** What a scanner reads in the picture of an element, as it stands on the screen. */
export async function scanCode(element: Locator): Promise<string> {
  const picture = await element.screenshot();
  const [found] = await readBarcodes(new Uint8Array(picture));
  if (!found) throw new Error("nothing was read");
  return found.text;
}

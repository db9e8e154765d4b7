import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const wasm = createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm");

// From the package: by itself the reader would fetch its program from the net.
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer as ArrayBuffer } });

/** What a scanner reads in a picture, by the kind of code. */
export async function scanPicture(png: Buffer): Promise<Record<string, string>> {
  const found = await readBarcodes(new Uint8Array(png), { formats: ["ITF", "QRCode"] });
  return Object.fromEntries(found.map(({ format, text }) => [format, text]));
}

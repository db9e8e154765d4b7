import { loadImage } from "@napi-rs/canvas";
import { expect, test } from "vitest";
import { captchaImage, drawCode } from "./captcha-image";
import { secureRandom } from "./random";

test("a code has five characters that nobody takes for another", () => {
  const codes = Array.from({ length: 500 }, () => drawCode(secureRandom));
  for (const code of codes) expect(code).toMatch(/^[A-Z3479]{5}$/);
  expect(codes.join("")).not.toMatch(/[0125680ODQIZSGBUVF]/);
  expect(new Set(codes).size).toBeGreaterThan(490);
});

test("the picture stands in the page by itself, small enough for a slow phone", async () => {
  const url = await captchaImage("A3KP9", secureRandom);
  expect(url).toMatch(/^data:image\/webp;base64,[A-Za-z0-9+/=]+$/);
  expect(url.length).toBeLessThan(12_000);
  const image = await loadImage(Buffer.from(url.split(",")[1] ?? "", "base64"));
  expect([image.width, image.height]).toEqual([330, 105]);
});

test("the same code never looks the same twice", async () => {
  expect(await captchaImage("A3KP9", secureRandom)).not.toBe(await captchaImage("A3KP9", secureRandom));
});

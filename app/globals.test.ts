import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast } from "@/lib/shared/contrast";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--color-([a-z-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
);

function color(name: string): string {
  const hex = tokens.get(name);
  if (!hex) throw new Error(`globals.css has no --color-${name}`);
  return hex;
}

/** Text and the grounds it stands on: 4.5:1 (WCAG 2.2, 1.4.3). */
const TEXT: Record<string, string[]> = {
  ink: ["paper", "paper-soft", "info-tint", "success-tint", "warning-tint", "danger-tint", "warning"],
  "ink-soft": ["paper", "paper-soft"],
  brand: ["paper", "paper-soft", "info-tint"],
  "brand-strong": ["paper", "info-tint"],
  "success-ink": ["paper", "success-tint"],
  "danger-ink": ["paper", "danger-tint"],
  paper: ["brand", "brand-strong", "brand-dark"],
  "on-dark": ["brand-dark"],
};

/** Borders of controls, icons and both rings of the focus: 3:1 (1.4.11). */
const PARTS: Record<string, string[]> = {
  "line-strong": ["paper", "paper-soft"],
  "danger-ink": ["paper"],
  info: ["paper", "info-tint"],
  "brand-dark": ["paper", "paper-soft", "info-tint", "focus"],
  focus: ["brand-dark", "brand"],
};

const pairs = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([front, grounds]) => grounds.map((ground) => [front, ground] as const));

describe("the colours of the pages", () => {
  test.each(pairs(TEXT))("text %s on %s can be read", (front, ground) => {
    expect(contrast(color(front), color(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(PARTS))("%s on %s can be made out", (front, ground) => {
    expect(contrast(color(front), color(ground))).toBeGreaterThanOrEqual(3);
  });

  test("leave out the two pairs of the original that cannot be read", () => {
    expect(contrast("#e52207", color("danger-tint"))).toBeLessThan(4.5);
    expect(contrast("#168821", color("success-tint"))).toBeLessThan(4.5);
  });
});

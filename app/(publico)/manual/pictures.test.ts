import { existsSync, readdirSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { manual } from "@/components/manual/manual";
import { pictures } from "@/components/manual/pictures";

const FOLDER = "public/manual";
const MOST_BYTES = 40_000;

const kept = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];
const shown = manual.flatMap(({ steps = [], topics = [] }) =>
  [...steps, ...topics].flatMap(({ picture }) => picture ?? []),
);

test("each picture of the manual exists, and each that exists is shown", () => {
  const files = [...new Set(shown.map(({ name }) => `${name}.webp`))].sort();
  expect(files).toEqual(kept);
  expect(
    Object.keys(pictures)
      .map((name) => `${name}.webp`)
      .sort(),
  ).toEqual(kept);
});

test.each(kept)("%s is light", (file) => {
  expect(statSync(`${FOLDER}/${file}`).size).toBeLessThan(MOST_BYTES);
});

test("each picture is described to those who cannot see it, in words of its own", () => {
  const words = shown.map(({ alt }) => alt);
  expect(Math.min(...words.map((alt) => alt.length))).toBeGreaterThan(40);
  expect(new Set(words).size).toBe(words.length);
});

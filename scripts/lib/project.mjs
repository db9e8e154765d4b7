import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal } from "./console.mjs";

/** The root of the checkout. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const inRoot = (...parts) => join(ROOT, ...parts);

/** Whatever the commands keep between two runs; never committed. */
export const inLocal = (...parts) => join(ROOT, ".local", ...parts);

/** Programs are run by their files, without npx: npx keeps a signal from reaching them. */
export const programs = {
  next: inRoot("node_modules/next/dist/bin/next"),
  tsx: inRoot("node_modules/tsx/dist/cli.mjs"),
  tsc: inRoot("node_modules/typescript/bin/tsc"),
  biome: inRoot("node_modules/@biomejs/biome/bin/biome"),
  knip: inRoot("node_modules/knip/bin/knip.js"),
  vitest: inRoot("node_modules/vitest/vitest.mjs"),
  playwright: inRoot("node_modules/@playwright/test/cli.js"),
};

const asNumbers = (version) => version.split(".").map(Number);

/** Refuses a Node outside `engines`, in words, before something fails obscurely. */
export function requireNode(version = process.versions.node) {
  const { engines } = JSON.parse(readFileSync(inRoot("package.json"), "utf8"));
  const [, minimum, below] = />=(\S+) <(\S+)/.exec(engines.node);
  const [major, minor] = asNumbers(version);
  const [minimumMajor, minimumMinor = 0] = asNumbers(minimum);
  const tooOld = major < minimumMajor || (major === minimumMajor && minor < minimumMinor);
  if (tooOld || major >= Number(below)) {
    throw new Refusal(`Este projeto precisa do Node ${minimum} a ${Number(below) - 1}; este é o ${version}.`);
  }
}

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, relative } from "node:path";
import { Refusal, step } from "./console.mjs";
import { withLock } from "./lock.mjs";
import { run } from "./processes.mjs";
import { inLocal, inRoot, programs, ROOT } from "./project.mjs";

// `scripts` and `e2e` never reach the build; whatever else is added at the root does.
const OUTSIDE_THE_BUILD = new Set([
  "node_modules",
  "docs",
  "e2e",
  "scripts",
  "coverage",
  "test-results",
  "playwright-report",
]);
const GENERATED = /^next-env\.d\.ts$|\.tsbuildinfo$/;
const TEST = /\.test\.tsx?$|\.md$/;

function sourceFiles(folder = ROOT) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !(folder === ROOT && OUTSIDE_THE_BUILD.has(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return sourceFiles(path);
      return entry.isFile() && !GENERATED.test(entry.name) && !TEST.test(entry.name) ? [path] : [];
    });
}

/** A hash of everything a build depends on. By content: times lie after a checkout. */
export function sourcesHash() {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  for (const file of sourceFiles()) hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

const readText = (file) => (existsSync(file) ? readFileSync(file, "utf8") : "");

/** Of this build: which sources, and which result, as somebody may have run `next build` by hand in between. */
const mark = (hash) => `${hash} ${readText(inRoot(".next/BUILD_ID"))}`;

const isBuilt = (hash) => existsSync(inRoot(".next/BUILD_ID")) && readText(inLocal("build")) === mark(hash);

async function build(hash) {
  const { NODE_ENV: _, ...env } = process.env;
  const options = { cwd: ROOT, env: { ...env, NEXT_TELEMETRY_DISABLED: "1" } };
  const { code, output } = await run(process.execPath, [programs.next, "build"], options);
  if (code !== 0) throw new Refusal(`next build falhou:\n${output}`);
  mkdirSync(dirname(inLocal("build")), { recursive: true });
  writeFileSync(inLocal("build"), mark(hash));
}

/** Builds when the sources are not those of the last build. */
export async function ensureBuilt() {
  await step("Compilando o portal (next build)", (note) =>
    withLock(inLocal("build.lock"), async () => {
      const hash = sourcesHash();
      if (isBuilt(hash)) note("nada mudou");
      else await build(hash);
    }),
  );
}

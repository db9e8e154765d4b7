import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { say } from "../lib/console.mjs";
import { run } from "../lib/processes.mjs";
import { inRoot, programs } from "../lib/project.mjs";

const SAMPLES = inRoot("scripts/boundaries/samples");
const EXPECTATION = /^\/\/ expects: (?:(nothing)|(\S+) "([^"]+)")$/m;

/** The samples, each with what its first line promises. */
function samples() {
  return readdirSync(SAMPLES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const [line, nothing, category, message] = EXPECTATION.exec(readFileSync(file, "utf8")) ?? [];
      if (!line) throw new Error(`${file}: sem «// expects: …»`);
      return { path: relative(SAMPLES, file), expected: nothing ? undefined : { category, message } };
    });
}

/** Lints the samples in a copy of the project where each stands in the folder it pretends to be in. */
async function lint() {
  const folder = mkdtempSync(join(tmpdir(), "boundaries-"));
  try {
    cpSync(SAMPLES, folder, { recursive: true });
    cpSync(inRoot("biome.json"), join(folder, "biome.json"));
    cpSync(inRoot("scripts/boundaries/rules"), join(folder, "scripts/boundaries/rules"), { recursive: true });
    // A file of its own: on the output, Biome's words for people can land in front of the report's line.
    const report = join(folder, "report.json");
    const args = [programs.biome, "lint", "--reporter=json", `--reporter-file=${report}`];
    const { output } = await run(process.execPath, [...args, "--max-diagnostics=none", "."], { cwd: folder });
    if (!existsSync(report)) throw new Error(`O Biome não deu relatório:\n${output}`);
    return JSON.parse(readFileSync(report, "utf8")).diagnostics;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = (found) =>
  found.map(({ category, message }) => `${category} "${message}"`).join(", ") || "nada";

/** A sample must fail for its own reason and no other; an obedient one must not fail. */
function fault({ path, expected }, diagnostics) {
  const found = diagnostics.filter(({ location }) => location.path === path);
  const right = expected
    ? found.length === 1 &&
      found[0].category === expected.category &&
      found[0].message.includes(expected.message)
    : found.length === 0;
  return right
    ? undefined
    : `${path}: esperava ${expected ? shown([expected]) : "nada"}, veio ${shown(found)}`;
}

const all = samples();
const diagnostics = await lint();
const faults = all.map((sample) => fault(sample, diagnostics)).filter(Boolean);
say(faults.length > 0 ? faults.join("\n") : `${all.length} amostras das fronteiras: todas como esperado.`);
process.exitCode = faults.length > 0 || all.length === 0 ? 1 : 0;

import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { say, step } from "./console.mjs";
import { run } from "./processes.mjs";
import { inLocal, inRoot, programs, ROOT } from "./project.mjs";
import { playwrightCounts, vitestCounts } from "./report.mjs";

const node = (...args) =>
  run(process.execPath, args, { cwd: ROOT, env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" } });

async function types() {
  const generated = await node(programs.next, "typegen");
  return generated.code === 0 ? node(programs.tsc, "--noEmit") : generated;
}

const STATIC_CHECKS = [
  {
    title: "Formato e lint",
    work: () => node(programs.biome, "ci", "--error-on-warnings", "--colors=off", "."),
  },
  {
    title: "Fronteiras entre pastas (a verificação pega cada amostra)",
    work: () => node(inRoot("scripts/boundaries/verify.mjs")),
  },
  { title: "Tipos", work: types },
  { title: "Código sem uso", work: () => node(programs.knip) },
];

/** What one check or suite came to. @typedef {{ title: string, passed: number, failed: number, output: string }} Outcome */

/**
 * Runs a piece of work that answers an Outcome's counts; its output is shown only when something failed.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function judged(title, work) {
  let outcome;
  try {
    await step(title, async (note) => {
      outcome = await work(note);
      if (outcome.failed > 0) throw new Error("failed");
    });
  } catch (error) {
    outcome ??= { passed: 0, failed: 1, output: error.stack };
    say(`\n${outcome.output.trimEnd()}\n`);
  }
  return { passed: outcome.passed, failed: outcome.failed };
}

const asOne = ({ code, output }) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output });

// With the process in its name: two runs in one checkout must not read each other's.
const reportOf = (runner) => inLocal(`${runner}-${process.pid}.json`);

/** Runs a test runner and reads its JSON report; without a report the run counts as one failure. */
export async function countedRun({ args, reportFile, env, counts }) {
  mkdirSync(inLocal(), { recursive: true });
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, env: { ...process.env, ...env } });
  let found = { passed: 0, failed: 0 };
  try {
    found = counts(JSON.parse(readFileSync(reportFile, "utf8")));
  } catch {
    // No report: the runner crashed, which the exit code says below.
  } finally {
    rmSync(reportFile, { force: true });
  }
  const crashed = found.failed === 0 && (code !== 0 || found.passed === 0);
  return { ...found, failed: crashed ? 1 : found.failed, output };
}

function vitest() {
  const reportFile = reportOf("vitest");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`];
  return countedRun({ args: [programs.vitest, "run", ...reporters], reportFile, counts: vitestCounts });
}

const counted = (suite) => async (note) => {
  const outcome = await suite();
  note(`${outcome.passed} passaram, ${outcome.failed} falharam`);
  return outcome;
};

/** Runs Playwright against portals that run already. */
export function playwright(args, env) {
  const reportFile = reportOf("playwright");
  const reporters = { PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile, E2E_REPORTERS: "list,json" };
  return countedRun({
    args: [programs.playwright, "test", ...args],
    reportFile,
    env: { ...env, ...reporters },
    counts: playwrightCounts,
  });
}

/** Known faults of dependencies: said, never failed, since they appear without a change of ours and the registry may be away. */
async function audit() {
  await step("Falhas conhecidas nas dependências (aviso)", async (note) => {
    const { code, output } = await run("npm", ["audit", "--audit-level=high"], {
      cwd: ROOT,
      timeoutMs: 30_000,
    });
    if (code === 0) note("nenhuma grave");
    else if (/\d+ vulnerabilit/.test(output)) note(`há; veja com npm audit`);
    else note("o registro não respondeu");
  });
}

/** All checks that need no browser, one after the other; none stops the next. */
export async function runChecks() {
  const outcomes = [];
  for (const { title, work } of STATIC_CHECKS)
    outcomes.push(await judged(title, async () => asOne(await work())));
  outcomes.push(await judged("Testes de unidade e de banco", counted(vitest)));
  await audit();
  return outcomes;
}

export const judgedSuite = (title, suite) => judged(title, counted(suite));

/** The sum of several outcomes. */
export const total = (outcomes) => ({
  passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
  failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
});

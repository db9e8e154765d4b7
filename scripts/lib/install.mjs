import { readFileSync } from "node:fs";
import { Refusal, step } from "./console.mjs";
import { withLock } from "./lock.mjs";
import { run } from "./processes.mjs";
import { inLocal, inRoot, ROOT } from "./project.mjs";

function lockedPackages(file) {
  try {
    const { "": _root, ...packages } = JSON.parse(readFileSync(file, "utf8")).packages;
    return packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules is what package-lock.json says. npm writes its own record at the end of an installation,
 * so an interrupted one has none. Optional packages of other platforms are rightly absent.
 */
export function isInstalled() {
  const installed = lockedPackages(inRoot("node_modules/.package-lock.json"));
  const wanted = lockedPackages(inRoot("package-lock.json"));
  if (!installed || !wanted) return false;
  const extra = Object.keys(installed).some((path) => !(path in wanted));
  const same = ([path, { version, optional }]) =>
    installed[path] ? installed[path].version === version : optional;
  return !extra && Object.entries(wanted).every(same);
}

/** npm as it called us, else the one on the PATH. */
const npm = () => {
  const script = process.env.npm_execpath;
  return script?.endsWith(".js") ? [process.execPath, script] : ["npm"];
};

async function install() {
  const [program, ...args] = npm();
  // NODE_ENV=production would leave out the tools that build.
  const options = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const { code, output } = await run(program, [...args, ...options], { cwd: ROOT });
  if (code !== 0) throw new Refusal(`npm ci falhou:\n${output}`);
}

/** Installs the locked dependencies when they are missing or the lock has changed. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await step("Instalando as dependências (npm ci)", () =>
    withLock(inLocal("install.lock"), async () => {
      if (!isInstalled()) await install();
    }),
  );
}

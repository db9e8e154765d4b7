import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, existsSync, lstatSync, mkdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const isRoot = () => process.getuid?.() === 0;

function idOfNobody(flag) {
  const answer = spawnSync("id", [flag, "nobody"], { encoding: "utf8" });
  const id = Number.parseInt(answer.stdout ?? "", 10);
  return id > 0 ? id : 65_534;
}

/**
 * PostgreSQL refuses to run as root, so root lends it another account: whoever owns the data already,
 * otherwise `nobody`. An ordinary user runs it as oneself (an empty object).
 * @returns {{ uid?: number, gid?: number }}
 */
export function serverAccount(dataDir) {
  if (!isRoot()) return {};
  if (existsSync(dataDir)) {
    const { uid, gid } = statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  return { uid: idOfNobody("-u"), gid: idOfNobody("-g") };
}

/** Whether the account may enter the folder, asked of the system itself, since modes are not the whole story. */
export function canEnter(folder, account) {
  if (account.uid === undefined) return true;
  return (
    spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...account, cwd: "/", stdio: "ignore" }).status === 0
  );
}

/**
 * A folder of this checkout outside it, for when root's home hides the checkout from the server's account.
 * Anybody may create names in /var/tmp, hence the distrust.
 */
export function outsideFolder(checkout) {
  const folder = join(
    "/var/tmp",
    `servicos-online-${createHash("sha256").update(checkout).digest("hex").slice(0, 16)}`,
  );
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || found.uid !== 0 || found.mode & 0o022) {
    throw new Error(
      `A pasta ${folder} não é confiável (dono ou permissões inesperadas). Remova-a e tente de novo.`,
    );
  }
  return folder;
}

/** Where the data really go: the folder asked for, or its stand-in when the account cannot reach it. */
export function reachableDataDir(wanted, account) {
  mkdirSync(dirname(wanted), { recursive: true, mode: 0o755 });
  return canEnter(dirname(wanted), account) ? wanted : join(outsideFolder(dirname(wanted)), basename(wanted));
}

/** Hands a file or folder to the account. */
export function giveTo(account, path) {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
}

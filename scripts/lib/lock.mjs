import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "./processes.mjs";

// Process numbers are used again, so a very old lock counts as left behind even when its number lives.
const STALE_AFTER_MS = 10 * 60_000;

const read = (file) => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
};

function isStale(file, content) {
  if (!isAlive(Number(content.split(" ")[0]))) return true;
  try {
    return Date.now() - statSync(file).mtimeMs > STALE_AFTER_MS;
  } catch {
    return false;
  }
}

/** Replaces a dead holder's lock. Of several who try at once the last rename wins, and each looks again after a pause. */
async function takeOver(file, mine) {
  const content = read(file);
  if (content === undefined || !isStale(file, content)) return false;
  const temporary = `${file}.${mine.split(" ")[1]}`;
  writeFileSync(temporary, mine);
  renameSync(temporary, file);
  await sleep(50);
  return read(file) === mine;
}

async function acquire(file, mine, onWait) {
  let told = false;
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: "wx" });
      return;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
    if (await takeOver(file, mine)) return;
    if (!told) onWait?.();
    told = true;
    await sleep(100);
  }
}

/**
 * Does `work` while holding a lock between processes; a second one waits for its turn.
 * A lock whose holder died is taken over.
 */
export async function withLock(file, work, { onWait } = {}) {
  const mine = `${process.pid} ${randomUUID()}`;
  mkdirSync(dirname(file), { recursive: true });
  await acquire(file, mine, onWait);
  try {
    return await work();
  } finally {
    if (read(file) === mine) rmSync(file, { force: true });
  }
}

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { Refusal } from "./console.mjs";
import { run } from "./processes.mjs";
import { programs, ROOT } from "./project.mjs";

const SYSTEM_NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const SYSTEM_FILES = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const DOWNLOAD_MS = 180_000;

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function systems() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => SYSTEM_NAMES.map((name) => join(folder, name)));
  return [...SYSTEM_FILES, ...candidates].find((file) => existsSync(file));
}

async function downloaded(tried) {
  const args = [programs.playwright, "install", "chromium"];
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, timeoutMs: DOWNLOAD_MS });
  if (code !== 0) tried.push(`playwright install chromium: ${output.trim().split("\n").at(-1)}`);
  return playwrightsOwn();
}

async function distributions(tried) {
  const prefix = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  for (const args of [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium"],
  ]) {
    const [program, ...rest] = [...prefix, ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const { code, output } = await run(program, rest, { env, timeoutMs: 600_000 });
    if (code !== 0) tried.push(`${args.join(" ")}: ${output.trim().split("\n").at(-1)}`);
  }
  return systems();
}

/**
 * Finds a Chromium, or gets one: Playwright's own, the system's, Playwright's download, the distribution's package.
 * `CHROMIUM_PATH` overrides all of it.
 * @returns {Promise<string>} its path
 */
export async function findChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    if (!existsSync(given)) throw new Refusal(`CHROMIUM_PATH não existe: ${given}`);
    return given;
  }
  const tried = [];
  const found =
    (await playwrightsOwn()) ?? systems() ?? (await downloaded(tried)) ?? (await distributions(tried));
  if (found) return found;
  throw new Refusal(
    `Nenhum Chromium encontrado. Instale um, ou indique-o em CHROMIUM_PATH. Tentativas:\n  ${tried.join("\n  ")}`,
  );
}

import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { inRoot } from "./project.mjs";

/**
 * Every variable that configures the portal, emptied, which it reads as «not set»: so that what the caller of a command has
 * in the environment does not make the portal of the tests another one.
 * @returns {Record<string, string>}
 */
export function unsetVariables() {
  const names = Object.keys(parseEnv(readFileSync(inRoot(".env.example"), "utf8")));
  return Object.fromEntries(names.map((name) => [name, ""]));
}

// expects: lint/style/noRestrictedImports "lib/<domain> is pure"
import { readFileSync } from "node:fs";

export const text = readFileSync("x", "utf8");

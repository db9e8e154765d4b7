import { readFileSync } from "node:fs";
import { judgeFile } from "./vectors/judge-file";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("Uso: npm run vectors -- ARQUIVO.json…");
  process.exit(2);
}

const verdicts = files.flatMap((file) => judgeFile(file, () => readFileSync(file, "utf8")));
const failures = verdicts.filter(({ fault }) => fault !== null);
for (const { id, title, fault } of failures) console.log(`${id} | ${title}\n    ${fault}`);
console.log(`${verdicts.length - failures.length} passed, ${failures.length} failed`);
process.exitCode = failures.length === 0 ? 0 : 1;

import { readFileSync } from "node:fs";
import { inLocal } from "./project.mjs";

/** What the people of the tests have, and must never leave in a log; and the sign of a fault that nobody sees on a page. */
const NEVER = [
  { what: "CPF", pattern: /\b\d{11}\b|\d{3}\.\d{3}\.\d{3}-\d{2}/ },
  { what: "e-mail", pattern: /[\w.+-]+(?:@|%40)[\w-]+\.[\w.]+/ },
  { what: "senha", pattern: /Praia7Azul|Serra9Verde|Trilha9Verde|Janela3Clara|Errada\d+/ },
  { what: "chave ou cookie", pattern: /chave=[\w-]{20}|so\.(?:session|device|cadastro)=\S/ },
  { what: "redirecionamento que o Next não conseguiu seguir", pattern: /failed to get redirect response/ },
];

function faultsIn(name) {
  const lines = readFileSync(inLocal(name), "utf8").split("\n");
  return NEVER.flatMap(({ what, pattern }) => {
    const found = lines.filter((line) => pattern.test(line)).length;
    return found > 0 ? [`${name}: ${found} linha(s) com ${what}`] : [];
  });
}

/** Searches what the portals of the browser tests logged, once all journeys are over. */
export function judgePortalLogs() {
  const faults = ["e2e-portal.log", "e2e-stubbed.log"].flatMap(faultsIn);
  return { passed: faults.length === 0 ? 1 : 0, failed: faults.length, output: faults.join("\n") };
}

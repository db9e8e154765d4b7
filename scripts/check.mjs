import { runChecks, total } from "./lib/checks.mjs";
import { say } from "./lib/console.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";
import { requireNode } from "./lib/project.mjs";

await main(async () => {
  requireNode();
  await ensureInstalled();
  const { passed, failed } = total(await runChecks());
  say(`\nVerificações: ${passed} certas, ${failed} com falha.`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

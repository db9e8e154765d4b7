import { say } from "./lib/console.mjs";
import { runBrowserTests } from "./lib/e2e.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";
import { requireNode } from "./lib/project.mjs";

await main(async () => {
  requireNode();
  await ensureInstalled();
  const { passed, failed } = await runBrowserTests(process.argv.slice(2));
  say(`\nNavegador: ${passed} passaram, ${failed} falharam.`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

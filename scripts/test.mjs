import { judged, runChecks, total } from "./lib/checks.mjs";
import { say } from "./lib/console.mjs";
import { runBrowserTests } from "./lib/e2e.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main, undo } from "./lib/main.mjs";
import { requireNode } from "./lib/project.mjs";

/** Whatever breaks outside a test is a failure too, with its reason shown before the closing line. */
async function orFailure(work) {
  try {
    return await work();
  } catch (error) {
    return judged("Preparação", async () => ({ passed: 0, failed: 1, output: error.message }));
  }
}

async function everything() {
  requireNode();
  await ensureInstalled();
  return [...(await runChecks()), await orFailure(() => runBrowserTests())];
}

await main(async () => {
  const outcomes = await orFailure(everything);
  const { passed, failed } = total([outcomes].flat());
  // Before the closing line, so that nothing can follow it.
  await undo();
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

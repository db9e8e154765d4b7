import { say } from "./lib/console.mjs";
import { runBrowserTests } from "./lib/e2e.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { main } from "./lib/main.mjs";
import { requireNode } from "./lib/project.mjs";

// The tour that the browser tests compare with the kept screens; here it keeps them, and takes their pictures.
await main(async () => {
  requireNode();
  await ensureInstalled();
  process.env.MANUAL_PICTURES = "take";
  const { passed, failed } = await runBrowserTests(["e2e/journeys/manual-pictures.spec.ts"]);
  if (failed > 0 || passed === 0) return 1;
  say(
    "\nFiguras em public/manual e docs/pictures; o texto das telas em e2e/manual-screens. Confira e grave tudo.",
  );
  return 0;
});

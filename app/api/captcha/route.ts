import { renewalAnswer } from "@/lib/server/captcha/renewal-answer";
import { deps } from "@/lib/server/deps";

/** Another challenge without reloading the page. */
export const POST = (request: Request) => renewalAnswer(deps(), request);

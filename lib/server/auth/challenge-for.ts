import "server-only";
import { deps } from "@/lib/server/deps";
import type { CaptchaForm } from "@/lib/server/ports/captcha";

/** The challenge of a page: the image, or the question that `?captcha=pergunta` asks for without JavaScript. */
export const challengeFor = (form: CaptchaForm, wanted: string | string[] | undefined) =>
  deps().captcha.challenge(form, wanted === "pergunta" ? "question" : "image");

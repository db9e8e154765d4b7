import { useState } from "react";
import type { CaptchaForm, ImageChallenge, QuestionChallenge } from "@/lib/identity/captcha";
import { renewChallenge, solveWork } from "./renew-challenge";
import { useAfterSubmit } from "./use-after-submit";

type Shown = ImageChallenge | QuestionChallenge;

/** What the browser's work came to: the fields to post in place of a typed answer. */
type Work = { state: "none" | "running" } | { state: "done"; id: string; answer: string };

const FAILED = "Não foi possível trocar o código agora. Verifique a conexão e tente de novo.";

/** The challenge on the screen, and the ways to another one; `notice` is for the ear as well as for the eye. */
export function useChallenge(given: Shown, form: CaptchaForm) {
  const [shown, setShown] = useState(given);
  const [work, setWork] = useState<Work>({ state: "none" });
  const [notice, setNotice] = useState("");

  // A page made anew brings a new challenge; the way that the person chose stays.
  const [lastGiven, setLastGiven] = useState(given.id);
  if (lastGiven !== given.id) {
    setLastGiven(given.id);
    setShown(given);
  }

  async function show(kind: Shown["kind"], news: string) {
    try {
      setShown(await renewChallenge(form, kind));
      setNotice(news);
    } catch {
      setNotice(FAILED);
    }
  }

  async function doWork() {
    setWork({ state: "running" });
    setNotice("Verificando sem imagem. Leva alguns segundos.");
    try {
      const challenge = await renewChallenge(form, "proof_of_work");
      setWork({ state: "done", id: challenge.id, answer: await solveWork(challenge) });
      setNotice("Verificação concluída. Não é preciso digitar o código.");
    } catch {
      setWork({ state: "none" });
      await show("question", "Em vez da imagem, responda à pergunta.");
    }
  }

  const refresh = () => show(shown.kind, shown.kind === "image" ? "Imagem nova." : "Pergunta nova.");

  useAfterSubmit(() => (work.state === "done" ? doWork() : refresh()));
  return { shown, work, notice, refresh, doWork };
}

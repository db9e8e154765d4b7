"use client";

import { useRef } from "react";
import { controlProps, controlStyle, FieldError } from "@/components/ui/field-frame";
import type { CaptchaForm, ImageChallenge, QuestionChallenge } from "@/lib/identity/captcha";
import { ChallengePrompt } from "./challenge-prompt";
import { useChallenge } from "./use-challenge";

type Props = { challenge: ImageChallenge | QuestionChallenge; form: CaptchaForm; error: string | undefined };

const NAME = "captchaAnswer";
const HINTS = {
  image: "Clique na imagem para atualizar. Maiúsculas e minúsculas não fazem diferença.",
  question: "Responda com números ou por extenso.",
};
const LINK = "min-h-11 text-left text-brand underline underline-offset-4 noscript:hidden";

/** The manual's image with its ways around: without JavaScript by links, with it in place and with work of the browser. */
export function EmbeddedCaptcha({ challenge, form, error }: Props) {
  const { shown, work, notice, refresh, doWork } = useChallenge(challenge, form);
  const status = useRef<HTMLParagraphElement>(null);
  const done = work.state === "done";
  const hint = HINTS[shown.kind];
  const label = shown.kind === "image" ? "Digite o código de segurança abaixo" : shown.question;

  function withoutImage() {
    // The button goes away with the image: whoever used it is taken to what replaces it.
    status.current?.focus();
    void doWork();
  }

  return (
    <div className="mb-5">
      <input
        key={shown.id}
        type="hidden"
        name="captchaId"
        value={done ? work.id : shown.id}
        autoComplete="off"
      />
      {done ? (
        <input type="hidden" name={NAME} value={work.answer} autoComplete="off" />
      ) : (
        <>
          <label htmlFor={`campo-${NAME}`} className="mb-1 block font-semibold">
            <span aria-hidden="true">*</span>
            {label}
          </label>
          <ChallengePrompt challenge={shown} hint={hint} hintId={`dica-${NAME}`} onRefresh={refresh} />
          <input
            key={`resposta-${shown.id}`}
            type="text"
            {...controlProps({ name: NAME, label, hint, error, required: true })}
            className={`${controlStyle(error)} max-w-60`}
            maxLength={60}
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
          />
        </>
      )}
      <FieldError name={NAME} error={error} />
      <p ref={status} id={done ? `campo-${NAME}` : undefined} role="status" tabIndex={-1} className="mt-1">
        {notice}
      </p>
      {work.state === "none" && shown.kind === "image" && (
        <button type="button" onClick={withoutImage} className={LINK}>
          Não consigo ver a imagem
        </button>
      )}
      <noscript>
        <a href="?captcha=nova">Gerar outro código</a> ou{" "}
        <a href="?captcha=pergunta">responder a uma pergunta, sem imagem</a>
      </noscript>
    </div>
  );
}

import type { ImageChallenge, QuestionChallenge } from "@/lib/identity/captcha";

type Props = {
  challenge: ImageChallenge | QuestionChallenge;
  hint: string;
  hintId: string;
  onRefresh: () => void;
};

const ALT = "Imagem do código de segurança, com cinco letras e números. Clique para trocar por outra.";

/** The image, which is a button, or the words that say how to answer the question above. */
export function ChallengePrompt({ challenge, hint, hintId, onRefresh }: Props) {
  return (
    <>
      {challenge.kind === "image" && (
        <button type="button" onClick={onRefresh} className="block rounded border border-line-strong">
          <img src={challenge.image} alt={ALT} width={220} height={70} className="rounded" />
        </button>
      )}
      <p id={hintId} className="my-1 text-ink-soft">
        {hint}
      </p>
      {challenge.kind === "question" && (
        <button
          type="button"
          onClick={onRefresh}
          className="min-h-11 text-brand underline underline-offset-4"
        >
          Trocar a pergunta
        </button>
      )}
    </>
  );
}

import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";

type Props = {
  /** The room, from a day before on; null until then, and for an office without one. */
  room: string | null;
  /** When the link is shown. */
  from: string;
  /** The page on which camera and microphone are tried. */
  cameraHref: string;
};

/** The way into the videoconference, and the check before it. */
export const VideoAccess = ({ room, from, cameraHref }: Props) => (
  <>
    <Message kind="info" title="Videoconferência">
      {room ? (
        <p>
          Entre na sala na hora marcada:{" "}
          <a href={room} rel="noreferrer" className="inline-block min-h-6 break-all font-semibold">
            {room}
          </a>
        </p>
      ) : (
        <p>O link da sala aparece aqui a partir de {from}, e vai também no lembrete por e-mail.</p>
      )}
    </Message>
    <ButtonLink href={cameraHref} variant="secondary">
      Testar câmera e microfone
    </ButtonLink>
  </>
);

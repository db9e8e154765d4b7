import { LocateButton } from "@/components/scheduling/locate-button";
import { PlaceList } from "@/components/scheduling/place-list";
import { ButtonLink } from "@/components/ui/button";
import { Message } from "@/components/ui/message";
import { placesOfOffices } from "@/db/queries/bookable-offices";
import { stateOptions } from "@/lib/identity/address";
import { officesPath } from "@/lib/scheduling/appointment-paths";
import { deps } from "@/lib/server/deps";
import { choiceOf, type LoadedVisit } from "./load-visit";

const NONE = "Nenhuma unidade está recebendo agendamentos agora. Fale com a central de atendimento.";

const stateNames = new Map(stateOptions().map(({ value, label }) => [value, label]));

/** Where to be validated: by videoconference when order and offices allow it, near the person, or in a city. */
export async function PlaceChoice({ loaded }: { loaded: LoadedVisit }) {
  const { number, videoAllowed } = loaded;
  const { places, hasVideo } = await placesOfOffices(deps().db, choiceOf(loaded, "in_person"));
  const byVideo = videoAllowed && hasVideo;
  const inPerson = officesPath(number, "in_person");
  if (places.length === 0 && !byVideo) return <Message kind="warning">{NONE}</Message>;
  return (
    <>
      {byVideo && (
        <section className="mb-8">
          <h2>Por videoconferência</h2>
          <p className="mt-2 mb-3 max-w-prose">
            De onde você estiver, com câmera e microfone no computador ou no celular.
          </p>
          <ButtonLink href={officesPath(number, "video")}>Escolher a videoconferência</ButtonLink>
        </section>
      )}
      {places.length > 0 && (
        <section>
          <h2>{byVideo ? "Ou em uma unidade" : "Em qual cidade?"}</h2>
          <LocateButton path={inPerson} />
          <PlaceList
            places={places}
            stateNames={stateNames}
            hrefOf={({ state, city }) => `${inPerson}&${new URLSearchParams({ uf: state, cidade: city })}`}
          />
        </section>
      )}
    </>
  );
}

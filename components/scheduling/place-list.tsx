import Link from "next/link";

type Place = { state: string; city: string; count: number };

type Props = {
  places: readonly Place[];
  /** Names of the states by their codes. */
  stateNames: ReadonlyMap<string, string>;
  hrefOf: (place: Place) => string;
};

/** From how many cities on a state is opened by its name first. */
const MOST_OPEN = 30;

const countText = (count: number) => (count === 1 ? "1 unidade" : `${count} unidades`);

function CityLinks({ places, hrefOf }: Pick<Props, "places" | "hrefOf">) {
  return (
    <ul className="mt-1 grid gap-x-6 sm:grid-cols-2 lg:grid-cols-3">
      {places.map((place) => (
        <li key={place.city}>
          <Link href={hrefOf(place)} prefetch={false} className="inline-flex min-h-11 items-center">
            {place.city} ({countText(place.count)})
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The cities with offices, by state. With many of them each state is opened by itself, also without a script. */
export function PlaceList({ places, stateNames, hrefOf }: Props) {
  const states = [...new Set(places.map(({ state }) => state))];
  return states.map((state) => (
    <details key={state} open={places.length <= MOST_OPEN} className="border-b border-line py-2">
      <summary className="min-h-11 cursor-pointer content-center font-semibold">
        {stateNames.get(state) ?? state}
      </summary>
      <CityLinks places={places.filter((place) => place.state === state)} hrefOf={hrefOf} />
    </details>
  ));
}

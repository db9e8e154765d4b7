import { getCities, getStates } from "@brazilian-utils/brazilian-utils";
import { foldPlace } from "./plain-text";

export { streetTypes } from "./street-types";

type Uf = Parameters<typeof getCities>[0];

const states = getStates();

/** Code and name of every state, for a select. */
export const stateOptions = () =>
  states.map(({ code, name }) => ({ value: code as string, label: name as string }));

export const isState = (code: string): code is NonNullable<Uf> & string =>
  states.some((state) => state.code === code);

/** Names of a state's municípios in the official spelling (IBGE); empty for a code that is no state's. */
export const citiesOf = (code: string): string[] => (isState(code) ? getCities(code as Uf) : []);

/** The official spelling of a município typed with or without accents and signs, in any case; null when the state has none such. */
export function officialCity(code: string, typed: string): string | null {
  const wanted = foldPlace(typed);
  return citiesOf(code).find((city) => foldPlace(city) === wanted) ?? null;
}

import "server-only";
import { cursorAfter, placeOf } from "./cursor";
import type { Answer, Call } from "./endpoint";
import type { Problem } from "./problem";
import { isProblem } from "./send";

type Paged = { limit: number; cursor?: string | undefined };

/**
 * A page of a list by keyset: asks for one more than a page, and its presence says that there is a next one.
 * @param name the list with its filters: a cursor of another one is refused
 */
export async function listPage<Row, Place>(
  { deps, key, query }: Pick<Call<unknown, Paged, unknown>, "deps" | "key" | "query">,
  name: string,
  list: {
    rows(place: Place | undefined, limit: number): Promise<Row[]>;
    placeOf(row: Row): Place;
    view(row: Row): unknown;
  },
): Promise<Answer | Problem> {
  const place = placeOf<Place>(deps.secrets, key.id, name, query.cursor);
  if (isProblem(place)) return place;
  const rows = await list.rows(place.at, query.limit + 1);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  const more = rows.length > query.limit && last !== undefined;
  const nextCursor = more ? cursorAfter(deps.secrets, key.id, name, list.placeOf(last)) : null;
  return { status: 200, body: { items: page.map(list.view), nextCursor } };
}

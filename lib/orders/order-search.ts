import { type OrderStatus, orderStatuses } from "./order";

export const ORDERS_PER_PAGE = 50;
/** With this many orders or fewer, looking is faster than searching. */
export const MOST_WITHOUT_SEARCH = 10;

const LONGEST_SEARCH = 60;
const MOST_PAGES = 10_000;

export type OrderSearch = { search: string; status: OrderStatus | null; page: number };

const isStatus = (word: string): word is OrderStatus => (orderStatuses as readonly string[]).includes(word);

const first = (value: unknown) => {
  const one: unknown = Array.isArray(value) ? value[0] : value;
  return typeof one === "string" ? one : "";
};

/** Reads `?busca=&situacao=&pagina=` of the orders' page. Anything odd counts as absent. */
export function readOrderSearch(query: Record<string, unknown>): OrderSearch {
  const status = first(query.situacao);
  const page = first(query.pagina);
  return {
    search: first(query.busca).slice(0, LONGEST_SEARCH).replace(/\p{C}/gu, "").trim(),
    status: isStatus(status) ? status : null,
    page: /^[1-9][0-9]{0,4}$/.test(page) ? Math.min(Number(page), MOST_PAGES) : 1,
  };
}

/** The address of a search's page. */
export function orderSearchHref({ search, status, page }: OrderSearch): string {
  const query = new URLSearchParams({
    ...(search && { busca: search }),
    ...(status && { situacao: status }),
    ...(page > 1 && { pagina: String(page) }),
  });
  return query.size > 0 ? `/pedidos?${query}` : "/pedidos";
}

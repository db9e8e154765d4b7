import { expect, test } from "vitest";
import { orderSearchHref, readOrderSearch } from "./order-search";

test.each<[Record<string, unknown>, ReturnType<typeof readOrderSearch>]>([
  [{}, { search: "", status: null, page: 1 }],
  [
    { busca: " cpf ", situacao: "draft", pagina: "2" },
    { search: "cpf", status: "draft", page: 2 },
  ],
  [
    { busca: ["a", "b"], situacao: ["x"], pagina: ["3"] },
    { search: "a", status: null, page: 3 },
  ],
  [
    { situacao: "toString", pagina: "-1" },
    { search: "", status: null, page: 1 },
  ],
  [{ pagina: "1e9" }, { search: "", status: null, page: 1 }],
  [{ pagina: "99999" }, { search: "", status: null, page: 10_000 }],
])("%o reads as %o", (query, expected) => {
  expect(readOrderSearch(query)).toEqual(expected);
});

test("a search goes into an address and back", () => {
  const search = { search: "e-CPF & co", status: "draft", page: 2 } as const;
  const query = Object.fromEntries(new URL(orderSearchHref(search), "http://x").searchParams);
  expect(readOrderSearch(query)).toEqual(search);
  expect(orderSearchHref({ search: "", status: null, page: 1 })).toBe("/pedidos");
});

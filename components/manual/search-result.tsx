type Props = { search: string; found: number; total: number };

const countOf = (found: number, total: number) =>
  found === 1 ? `1 das ${total} partes do manual fala` : `${found} das ${total} partes do manual falam`;

/** How many sections match, and the way back to all of them. */
export function SearchResult({ search, found, total }: Props) {
  return (
    <p className="max-w-prose break-words">
      {found > 0 ? (
        <>
          {countOf(found, total)} de «{search}».{" "}
        </>
      ) : (
        <>Nenhuma parte do manual fala de «{search}». Tente outra palavra, ou menos palavras. </>
      )}
      <a href="/manual">Ver o manual inteiro</a>
    </p>
  );
}

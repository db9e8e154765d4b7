import Link from "next/link";

type Props = { page: number; pages: number; hrefOf: (page: number) => string };

const entry = "inline-flex min-h-11 items-center";

/** Pages counted from 1; nothing where one page holds all. */
export function Pagination({ page, pages, hrefOf }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Páginas" className="my-6 flex flex-wrap items-center gap-4">
      {page > 1 && (
        <Link href={hrefOf(page - 1)} prefetch={false} rel="prev" className={entry}>
          Página anterior
        </Link>
      )}
      <span>
        Página {page} de {pages}
      </span>
      {page < pages && (
        <Link href={hrefOf(page + 1)} prefetch={false} rel="next" className={entry}>
          Próxima página
        </Link>
      )}
    </nav>
  );
}

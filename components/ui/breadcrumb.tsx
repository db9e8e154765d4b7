import Link from "next/link";

type Place = { href: string; name: string };

/** The way back. The last place is where the person is. */
export function Breadcrumb({ places, current }: { places: readonly Place[]; current: string }) {
  return (
    <nav aria-label="Você está em" className="mb-4">
      <ol className="flex flex-wrap items-center gap-x-2">
        {places.map(({ href, name }) => (
          <li key={href}>
            <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center">
              {name}
            </Link>
            <span aria-hidden="true"> ›</span>
          </li>
        ))}
        <li aria-current="page">{current}</li>
      </ol>
    </nav>
  );
}

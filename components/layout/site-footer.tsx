import Link from "next/link";

const PLACES = [
  { href: "/", name: "Início" },
  { href: "/manual", name: "Manual de instruções" },
  { href: "/acessibilidade", name: "Acessibilidade" },
];

export function SiteFooter({ brandName }: { brandName: string }) {
  return (
    <footer id="rodape" tabIndex={-1} className="mt-16 bg-brand-dark text-white">
      <div className="mx-auto max-w-5xl px-4 py-8">
        <p className="font-semibold">{brandName}: Serviços Online</p>
        <ul className="mt-2 flex flex-wrap gap-x-6">
          {PLACES.map(({ href, name }) => (
            <li key={href}>
              <Link
                href={href}
                prefetch={false}
                className="inline-flex min-h-11 items-center text-on-dark underline"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}

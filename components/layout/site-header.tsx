import Link from "next/link";
import type { ReactNode } from "react";

type Props = { brand: { name: string; logoUrl: string | null }; home: string; children?: ReactNode };

/** Who serves and what this is. `children` is the menu of the area. */
export function SiteHeader({ brand, home, children }: Props) {
  return (
    <header className="border-b border-line bg-paper">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
        <Link href={home} prefetch={false} className="flex min-h-11 items-center gap-3 text-ink no-underline">
          {brand.logoUrl && <img src={brand.logoUrl} alt="" className="h-10 w-auto" />}
          <span>
            <span className="block text-sm text-ink-soft">{brand.name}</span>
            <span className="block text-xl font-semibold text-brand-strong">Serviços Online</span>
          </span>
        </Link>
        <nav
          id="menu"
          tabIndex={-1}
          aria-label="Principal"
          className="-mx-2 flex flex-wrap items-center gap-x-2"
        >
          {children}
        </nav>
      </div>
    </header>
  );
}

/** One entry of the header's menu: a target of 44 px. */
export const HeaderLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <a href={href} className="flex min-h-11 items-center px-2 font-semibold text-brand">
    {children}
  </a>
);

import { HeaderLink, SiteHeader } from "./site-header";

type Props = { brand: { name: string; logoUrl: string | null } };

/** The header before sign-in. */
export const PublicHeader = ({ brand }: Props) => (
  <SiteHeader brand={brand} home="/">
    <HeaderLink href="/manual">Manual</HeaderLink>
    <HeaderLink href="/acesso">Entrar</HeaderLink>
  </SiteHeader>
);

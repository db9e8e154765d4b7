import type { ReactNode } from "react";

/** The one main landmark of a page, where the skip link leads. */
export const PageFrame = ({ children }: { children: ReactNode }) => (
  <main id="conteudo" tabIndex={-1} className="mx-auto w-full max-w-5xl flex-1 px-4 py-8">
    {children}
  </main>
);

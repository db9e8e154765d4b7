import { connection } from "next/server";
import { brand } from "@/lib/server/brand";

/** The authority's colours: a file of our own, because the security policy allows no style inside a page. */
export async function GET(): Promise<Response> {
  await connection();
  const { palette } = brand();
  const css = palette
    ? `:root{--color-brand:${palette.brand};--color-brand-strong:${palette.brandStrong};` +
      `--color-brand-dark:${palette.brandDark};--color-on-dark:${palette.onDark}}`
    : "";
  // Private: the answer may carry a cookie, which a shared cache must not hand on.
  return new Response(css, {
    headers: { "Content-Type": "text/css; charset=utf-8", "Cache-Control": "private, max-age=86400" },
  });
}

import { BAR_CODE_MODULES, interleavedBars } from "@/lib/billing/interleaved-bars";

/** Quiet on both sides, as many widths of the narrowest bar as a reader asks for. */
const QUIET = 10;
const HEIGHT = 51;

/** The bar code of a boleto, for a reader held to the screen. Whoever hears the page has the digits beside it. */
export function BarCode({ digits }: { digits: string }) {
  const path = interleavedBars(digits)
    .map(({ at, width }) => `M${at + QUIET} 0h${width}v${HEIGHT}h-${width}z`)
    .join("");
  return (
    <svg
      role="img"
      aria-label="Código de barras do boleto"
      viewBox={`0 0 ${BAR_CODE_MODULES + 2 * QUIET} ${HEIGHT}`}
      shapeRendering="crispEdges"
      className="block w-full max-w-xl bg-white fill-black"
    >
      <path d={path} />
    </svg>
  );
}

type Props = {
  /** The squares, true for a dark one, with the quiet margin that scanners need. */
  squares: readonly (readonly boolean[])[];
  label: string;
};

/** A QR code as one path: sharp on any screen and on paper, with nothing inline that the page's policy forbids. */
export function QrCode({ squares, label }: Props) {
  const size = squares.length;
  const path = squares.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className="size-64 max-w-full bg-white fill-black"
    >
      <path d={path} />
    </svg>
  );
}

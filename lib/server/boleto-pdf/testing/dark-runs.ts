import type { Canvas } from "./open-pdf";

/** Where a run of dark dots begins, and how many there are. */
type Run = { from: number; length: number };

/** The dark runs along one line of a picture: `across` it at a height, or `down` it at a distance from the left. */
export function darkRuns(canvas: Canvas, line: { across: number } | { down: number }): Run[] {
  const whole = canvas.getContext("2d");
  const { data } =
    "across" in line
      ? whole.getImageData(0, Math.round(line.across), canvas.width, 1)
      : whole.getImageData(Math.round(line.down), 0, 1, canvas.height);
  const runs: Run[] = [];
  for (let at = 0; at * 4 < data.length; at += 1) {
    if ((data[at * 4] ?? 255) >= 128) continue;
    const last = runs.at(-1);
    if (last && last.from + last.length === at) last.length += 1;
    else runs.push({ from: at, length: 1 });
  }
  return runs;
}

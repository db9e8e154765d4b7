import type { ManualPicture } from "./manual-section";
import { pictureSize } from "./picture-size";

/** A picture of a real screen. Its size is known, so that nothing jumps while it loads. */
export function ManualFigure({ picture: { name, caption, alt } }: { picture: ManualPicture }) {
  const { width, height } = pictureSize(name);
  return (
    <figure className="my-4 break-inside-avoid md:mt-0">
      <img
        src={`/manual/${name}.webp`}
        alt={alt}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
        className="h-auto max-w-full rounded border border-line print:max-h-[15cm] print:w-auto print:max-w-[8cm]"
      />
      <figcaption className="mt-2 text-sm text-ink-soft">{caption}</figcaption>
    </figure>
  );
}

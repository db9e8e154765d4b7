/** Paths of 24 × 24, drawn in the colour of the text: a letter such as ⚠ becomes a picture of the telephone's own. */
const paths = {
  info: "M12 2a10 10 0 100 20 10 10 0 000-20zm-1 5h2v2h-2zm0 4h2v6h-2z",
  success: "M12 2a10 10 0 100 20 10 10 0 000-20zm-1.5 14.5l-4-4 1.4-1.4 2.6 2.6 5.6-5.6 1.4 1.4z",
  alert: "M12 2L1 21h22zm-1 7h2v6h-2zm0 8h2v2h-2z",
} as const;

export type IconName = keyof typeof paths;

/** Beside words that say the same, so it is silent for screen readers. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="mt-0.5 size-5 shrink-0 fill-current">
    <path d={paths[name]} />
  </svg>
);

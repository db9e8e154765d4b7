import { ManualFigure } from "./manual-figure";
import type { ManualSection, ManualStep } from "./manual-section";

/** The words, and the screen that they speak of: below them, or beside them where there is room. */
const Explained = ({ text, picture }: ManualStep) => (
  <div className={picture && "gap-8 md:grid md:grid-cols-[1fr_320px]"}>
    <div className="max-w-prose space-y-3">{text}</div>
    {picture && <ManualFigure picture={picture} />}
  </div>
);

/** One section of the manual, with the anchor that the contents lead to. */
export function ManualPart({
  section: { id, title, intro, steps = [], topics = [] },
}: {
  section: ManualSection;
}) {
  return (
    <section id={id} aria-labelledby={`titulo-${id}`} className="mt-12">
      <h2 id={`titulo-${id}`} className="break-after-avoid">
        {title}
      </h2>
      <div className="my-4 max-w-prose space-y-3">{intro}</div>
      {steps.length > 0 && (
        <ol className="list-decimal pl-6">
          {steps.map((step, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the steps never move
            <li key={position} className="mb-6 pl-2 marker:font-semibold">
              <Explained {...step} />
            </li>
          ))}
        </ol>
      )}
      {topics.map((topic) => (
        <div key={topic.title}>
          <h3 className="mt-6 mb-2 break-after-avoid text-lg font-semibold">{topic.title}</h3>
          <Explained {...topic} />
        </div>
      ))}
    </section>
  );
}

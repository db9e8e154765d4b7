import type { ManualSection } from "./manual-section";

/** The table of contents: a link to each section that is shown. */
export const ManualContents = ({ sections }: { sections: readonly ManualSection[] }) => (
  <nav aria-labelledby="neste-manual" className="mt-6 rounded bg-paper-soft p-4">
    <h2 id="neste-manual">Neste manual</h2>
    <ol className="mt-2 list-decimal pl-6 md:columns-2">
      {sections.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`} className="inline-block py-2">
            {title}
          </a>
        </li>
      ))}
    </ol>
  </nav>
);

import { terms } from "@/lib/orders/terms";

/** The terms in full, on the page itself: what is accepted is what is seen. */
export const TermsText = () => (
  <div className="mt-3 max-w-prose rounded border border-line bg-paper-soft p-4">
    {terms.sections.map(({ title, paragraphs }) => (
      <section key={title} className="mb-4">
        <h3 className="font-semibold">{title}</h3>
        {paragraphs.map((paragraph) => (
          <p key={paragraph} className="mt-1">
            {paragraph}
          </p>
        ))}
      </section>
    ))}
    <p className="text-sm">Versão {terms.version}</p>
  </div>
);

/** The limits of the office, before they bite. */
export const LimitsNote = ({ texts }: { texts: readonly string[] }) => (
  <section className="mt-8">
    <h2>Se precisar mudar</h2>
    <ul className="mt-2 max-w-prose list-disc space-y-1 pl-5">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  </section>
);

import current from "./terms.json";

/** The terms that a customer accepts with an order. Another text is another version: acceptances name both. */
export const terms: { version: string; sections: { title: string; paragraphs: string[] }[] } = current;

/** The terms as one plain text, always the same for a version: the hash that is kept with an acceptance is of this. */
export const termsText = (): string =>
  [
    `Termos do pedido, versão ${terms.version}`,
    ...terms.sections.flatMap(({ title, paragraphs }) => [title, ...paragraphs]),
  ].join("\n\n");

/** What a case came to: `fault` is the first difference, `null` when there is none. */
export type Verdict = { id: string; title: string; fault: string | null };

/** A kind of file with cases, known by its shape. */
export type VectorForm = {
  takes: (file: unknown) => boolean;
  judge: (file: unknown) => Verdict[];
};

/** Texts beside fields: field name → one plain sentence that says how to put it right. */
export type FieldErrors = Record<string, string>;

/**
 * What a form action gives back to its form.
 * `values` is what the person typed, without passwords and codes; `reference` finds the log line.
 */
export type FormState =
  | { status: "idle"; values?: Record<string, string> }
  | { status: "invalid"; errors: FieldErrors; values: Record<string, string> }
  | { status: "refused"; message: string; values: Record<string, string>; reference?: string };

export const idle: FormState = { status: "idle" };

/** What a form's component is given: the previous answer and the posted form → the next answer, or a redirect. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** One call of the API as its readable page shows it. */
export type Operation = {
  id: string;
  tag: string;
  method: string;
  path: string;
  summary: string;
  description: string;
  scope: string;
  /** name, where, what it is */
  parameters: readonly (readonly [string, string, string])[];
  /** Fields of the body: path, type, what it is */
  fields: readonly (readonly [string, string, string])[];
  /** A whole call for a shell; empty when there is nothing to send. */
  example: string;
  /** status, when */
  answers: readonly (readonly [string, string])[];
};

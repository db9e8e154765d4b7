export type Ids = {
  /** A new row's id. */
  uuid(): string;
  /** An unguessable secret for cookies and links: 256 bits, base64url. */
  token(): string;
  /** A code that a person types: six digits. */
  code(): string;
};

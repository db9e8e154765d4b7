/** What a key may do. To write a thing includes to read it. */
export const scopes = [
  "orders:read",
  "orders:write",
  "payments:read",
  "payments:write",
  "notas-fiscais:read",
  "notas-fiscais:write",
  "offices:read",
  "offices:write",
  "appointments:read",
  "appointments:write",
  "events:read",
  "webhooks:read",
  "webhooks:write",
] as const;
export type Scope = (typeof scopes)[number];

export const isScope = (text: string): text is Scope => (scopes as readonly string[]).includes(text);

/** Does a key with these scopes have the one that a call needs? */
export const grants = (held: readonly string[], needed: Scope): boolean =>
  held.includes(needed) || held.includes(needed.replace(/:read$/, ":write"));

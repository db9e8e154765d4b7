/**
 * How the characters of a field are read and written:
 * `digits` is a number whose zeros count, filled with zeros at the left; `code` the same with letters (a CNPJ has them
 * since July 2026); `text` must fit, blanks at the right; `name` is cut where it does not fit; `date` is DDMMAAAA or
 * DDMMAA by its width; `money` is centavos.
 */
type Kind = "digits" | "code" | "text" | "name" | "date" | "money";

/** A field of a record. Positions as the manuals count them: from 1, both ends inside. */
export type Field<K extends Kind = Kind> = { kind: K; from: number; to: number };

const field =
  <K extends Kind>(kind: K) =>
  (from: number, to: number = from): Field<K> => ({ kind, from, to });

export const digits = field("digits");
export const code = field("code");
export const text = field("text");
export const name = field("name");
export const date = field("date");
export const money = field("money");

/** The fields of one kind of record, by name. */
export type Layout = Readonly<Record<string, Field>>;

type ValueOf<K extends Kind> = K extends "money" ? number : K extends "date" ? string | null : string;

/** What a record says: centavos, civil dates («2026-03-31», null where the bank gave none) and texts. */
export type Values<L extends Layout> = { -readonly [Name in keyof L]: ValueOf<L[Name]["kind"]> };

import { isCivilDate } from "./civil-date";
import type { Field, Layout, Values } from "./tables/field";

/** What a field holds that it must not, in words, with its positions. */
export type FieldFault = { fault: string };

const positions = ({ from, to }: Field) => (from === to ? `posição ${from}` : `posições ${from} a ${to}`);

const fault = (field: Field, content: string, problem: string): FieldFault => ({
  fault: `${positions(field)}: «${content}» ${problem}`,
});

/** Blank, or digits from end to end: a number half of which is blank was cut. */
const numeric = /^(\d+| *)$/;

/** «31032026» or «310326» → «2026-03-31»; null for zeros, and for the eights and nines of «no date»; undefined for no day. */
function civilDate(content: string): string | null | undefined {
  if (/^([089])\1*$/.test(content)) return null;
  const year = content.length === 8 ? content.slice(4) : `20${content.slice(4)}`;
  const iso = `${year}-${content.slice(2, 4)}-${content.slice(0, 2)}`;
  return isCivilDate(iso) ? iso : undefined;
}

/**
 * One field of a padded record.
 * Blanks stand for zeros, since banks leave blank what they do not use.
 */
export function readField(field: Field, line: string): string | number | null | FieldFault {
  const content = line.slice(field.from - 1, field.to);
  if (field.kind === "text" || field.kind === "name" || field.kind === "code") return content.trim();
  if (!numeric.test(content)) return fault(field, content, "não é um número");
  if (field.kind === "digits") return content.trim();
  if (field.kind === "money") return Number(content);
  const day = content.trim() === "" ? null : civilDate(content);
  return day === undefined ? fault(field, content, "não é uma data") : day;
}

const isFault = (value: unknown): value is FieldFault => typeof value === "object" && value !== null;

/** Every field of a record, by the names of its layout; the first that cannot be read is the answer instead. */
export function readFields<L extends Layout>(layout: L, line: string): Values<L> | FieldFault {
  const values: Record<string, string | number | null> = {};
  for (const name in layout) {
    const value = readField(layout[name] as Field, line);
    if (isFault(value)) return value;
    values[name] = value;
  }
  return values as Values<L>;
}

import { toBankText } from "./bank-text";
import { isCivilDate } from "./civil-date";
import type { Field } from "./tables/field";

export type FieldValue = string | number | null;

/** The characters of a field, or why the value cannot stand in it. */
type Written = { content: string } | { fault: string };

const widthOf = ({ from, to }: Field) => to - from + 1;

/** Zeros at the left count for nothing: a nosso número of twelve digits may go into eight if the first four are zeros. */
function number(content: string, width: number): Written {
  const significant = content.replace(/^0+/, "");
  return significant.length > width
    ? { fault: `«${content}» não cabe em ${width} posições` }
    : { content: significant.padStart(width, "0") };
}

function money(value: FieldValue, width: number): Written {
  if (typeof value !== "number" || !Number.isSafeInteger(value) || value < 0)
    return { fault: `«${value}» não é uma quantia em centavos` };
  return number(String(value), width);
}

function date(value: FieldValue, width: number): Written {
  if (value === null) return { content: "0".repeat(width) };
  const iso = String(value);
  if (!isCivilDate(iso)) return { fault: `«${iso}» não é um dia` };
  const [year = "", month, day] = iso.split("-");
  return { content: `${day}${month}${year.slice(width === 8 ? 0 : 2)}` };
}

function text(value: string, width: number, cut: boolean): Written {
  const content = toBankText(value);
  if (content.length > width && !cut) return { fault: `«${content}» não cabe em ${width} posições` };
  return { content: content.slice(0, width).padEnd(width) };
}

/** A value as the bank wants it, exactly as wide as its field. Only names are cut; anything else that does not fit is a fault. */
export function writeField(field: Field, value: FieldValue): Written {
  const width = widthOf(field);
  if (field.kind === "money") return money(value, width);
  if (field.kind === "date") return date(value, width);
  const content = String(value ?? "");
  if (field.kind === "text" || field.kind === "name") return text(content, width, field.kind === "name");
  const allowed = field.kind === "digits" ? /^\d*$/ : /^[\dA-Z]*$/;
  return allowed.test(content) ? number(content, width) : { fault: `«${content}» não é um número` };
}

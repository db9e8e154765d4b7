/** EMV's fields: an id of two digits, the length of the value in two, the value. */
export type TlvFields = ReadonlyMap<string, string>;

/** One field's text. Throws where the value does not fit: a caller has it in its range by then. */
export function tlv(id: string, value: string): string {
  if (value.length === 0 || value.length > 99) throw new Error(`Field ${id} of ${value.length} characters`);
  return id + String(value.length).padStart(2, "0") + value;
}

/** Text → its fields by id; `null` when it ends within a field, or names one twice. */
export function readTlv(text: string): TlvFields | null {
  const fields = new Map<string, string>();
  let at = 0;
  while (at < text.length) {
    const head = /^(\d\d)(\d\d)$/.exec(text.slice(at, at + 4));
    const [id = "", length = ""] = head?.slice(1) ?? [];
    const value = text.slice(at + 4, at + 4 + Number(length));
    if (!head || value.length !== Number(length) || fields.has(id)) return null;
    fields.set(id, value);
    at += 4 + value.length;
  }
  return fields;
}

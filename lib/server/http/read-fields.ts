import { fail, ok, type Result } from "@/lib/shared/result";

const LONGEST_FORM = 64 * 1024;

export type FieldsRefusal = { code: "too_large" | "malformed" };

/** The body as text, given up once it passes the limit, whatever Content-Length says. */
async function limitedText(request: Request): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > LONGEST_FORM) {
      await reader?.cancel();
      return null;
    }
    text += decoder.decode(part.value, { stream: true });
  }
  return text + decoder.decode();
}

function entriesOf(text: string, contentType: string): [string, unknown][] {
  if (!contentType.includes("application/json")) return [...new URLSearchParams(text)];
  const parsed: unknown = JSON.parse(text);
  return parsed && typeof parsed === "object" && !Array.isArray(parsed)
    ? Object.entries(parsed)
    : [["", null]];
}

/**
 * A posted form (url-encoded or JSON) as flat text fields. Nested values, lists and a field sent twice are malformed:
 * two readers might each take another of the two.
 */
export async function readFields(request: Request): Promise<Result<Record<string, string>, FieldsRefusal>> {
  const text = await limitedText(request);
  if (text === null) return fail({ code: "too_large" });
  try {
    const fields = new Map<string, string>();
    for (const [name, value] of entriesOf(text, request.headers.get("content-type") ?? "")) {
      const flat = typeof value === "boolean" ? String(value) : value;
      if (typeof flat !== "string" || fields.has(name)) return fail({ code: "malformed" });
      fields.set(name, flat);
    }
    return ok(Object.fromEntries(fields));
  } catch {
    return fail({ code: "malformed" });
  }
}

import { fail, ok, type Result } from "@/lib/shared/result";
import { limitedBody } from "./limited-body";

const LONGEST_FORM = 64 * 1024;

export type FieldsRefusal = { code: "too_large" | "malformed" };

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
  const bytes = await limitedBody(request, LONGEST_FORM);
  if (bytes === null) return fail({ code: "too_large" });
  const text = bytes.toString("utf8");
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

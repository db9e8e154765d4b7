import { fail, ok, type Result } from "@/lib/shared/result";
import { limitedBody } from "./limited-body";

/** What a form with a file takes beyond the file itself: its other fields, names and boundaries. */
const REST_OF_FORM = 64 * 1024;

export type Upload = {
  fields: Record<string, string>;
  /** The one file; null when none was chosen. */
  file: { name: string; bytes: Buffer } | null;
};

export type UploadRefusal = { code: "too_large" | "malformed" };

/** A browser sends a file field that was left empty as a file without a name. */
const isChosen = (file: File) => file.name !== "" || file.size > 0;

async function formOf(request: Request, bytes: Buffer): Promise<FormData | null> {
  const headers = { "content-type": request.headers.get("content-type") ?? "" };
  return new Response(new Uint8Array(bytes), { headers }).formData().catch(() => null);
}

/**
 * A posted form of text fields and one file. The body is counted as it comes and given up once it passes the limit; a
 * field sent twice, or a second file, is malformed.
 * @param most the largest file; one that is a little larger may pass here, and is for the caller to refuse
 */
export async function readUpload(request: Request, most: number): Promise<Result<Upload, UploadRefusal>> {
  const bytes = await limitedBody(request, most + REST_OF_FORM);
  if (!bytes) return fail({ code: "too_large" });
  const form = await formOf(request, bytes);
  if (!form) return fail({ code: "malformed" });
  const fields = new Map<string, string>();
  const files: File[] = [];
  for (const [name, value] of form) {
    if (typeof value !== "string") files.push(value);
    else if (fields.has(name)) return fail({ code: "malformed" });
    else fields.set(name, value);
  }
  const [file, second] = files;
  if (second) return fail({ code: "malformed" });
  const chosen =
    file && isChosen(file) ? { name: file.name, bytes: Buffer.from(await file.arrayBuffer()) } : null;
  return ok({ fields: Object.fromEntries(fields), file: chosen });
}

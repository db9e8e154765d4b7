import "server-only";
import { limitedBody } from "@/lib/server/http/limited-body";
import type { Endpoint } from "./endpoint";
import { type Problem, problem } from "./problem";

const MOST_JSON = 1024 * 1024;
/** About ten thousand orders, and less than Next lets through its proxy. More go by `npm run import`. */
const MOST_NDJSON = 8 * 1024 * 1024;

const accepted = (ndjson: boolean) => (ndjson ? "application/x-ndjson" : "application/json");

function typeProblem(request: Request, ndjson: boolean): Problem | null {
  const wanted = accepted(ndjson);
  const type = (request.headers.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== wanted) return problem("unsupported_media_type", `Envie o corpo como ${wanted}.`);
  const encoding = request.headers.get("content-encoding") ?? "identity";
  return encoding === "identity"
    ? null
    : problem("unsupported_media_type", "Envie o corpo sem compressão (sem Content-Encoding).");
}

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/**
 * The body of a call as text: of the right type, not compressed, in UTF-8 and within the limit.
 * An endpoint without a body takes none, or an empty one.
 */
export async function readBody(
  request: Request,
  { ndjson = false, method }: Endpoint,
): Promise<string | Problem> {
  if (method === "GET" || method === "DELETE") return "";
  const wrongType = typeProblem(request, ndjson);
  if (wrongType) return wrongType;
  const most = ndjson ? MOST_NDJSON : MOST_JSON;
  const bytes = await limitedBody(request, most);
  if (!bytes) return problem("too_large", `O corpo pode ter no máximo ${most / 1024 / 1024} MB.`);
  try {
    return utf8.decode(bytes);
  } catch {
    return problem("malformed_json", "O corpo não está em UTF-8.");
  }
}

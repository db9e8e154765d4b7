import { NextResponse } from "next/server";

const headers = { "Cache-Control": "no-store, private" };

/** A cache on the way may have made the tag a weak one. */
const isKnown = (request: Request, etag: string) =>
  request.headers.get("if-none-match")?.replace(/^W\//, "") === etag;

/**
 * What an open page that asks for its version is told: the version, that it still has the latest (304), or that there is
 * none (404).
 */
export function answerVersion(request: Request, version: string | undefined): NextResponse {
  if (version === undefined) return NextResponse.json({ error: "not_found" }, { status: 404, headers });
  const etag = `"${version}"`;
  const tagged = { ...headers, ETag: etag };
  return isKnown(request, etag)
    ? new NextResponse(null, { status: 304, headers: tagged })
    : NextResponse.json({ version }, { headers: tagged });
}

/** The session of the page that asks has ended: it need not ask again. */
export const answerSignedOut = () => NextResponse.json({ error: "unauthorized" }, { status: 401, headers });

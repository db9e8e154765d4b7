import { NextResponse } from "next/server";
import { apiDocument } from "@/lib/server/api/document";

/** The document, for tools. It says what exists, not what anybody has. */
export const GET = () =>
  NextResponse.json(apiDocument(), { headers: { "Cache-Control": "public, max-age=300" } });

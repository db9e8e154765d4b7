import { NextResponse } from "next/server";
import { allEndpoints } from "@/lib/server/api/all-endpoints";
import { openApi } from "@/lib/server/api/openapi";
import { deps } from "@/lib/server/deps";

/** The document, for tools. It says what exists, not what anybody has. */
export const GET = () =>
  NextResponse.json(openApi(allEndpoints, deps().env), {
    headers: { "Cache-Control": "public, max-age=300" },
  });

import { NextResponse } from "next/server";

/** Alive: the process answers. It asks nobody. */
export const GET = () => NextResponse.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });

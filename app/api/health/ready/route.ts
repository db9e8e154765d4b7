import { NextResponse } from "next/server";
import { deps } from "@/lib/server/deps";
import { readiness } from "@/lib/server/jobs/readiness";

/** Ready for customers: database, migrations, age of the oldest unsent message. 503 when not. */
export async function GET() {
  const report = await readiness(deps().db);
  return NextResponse.json(report, {
    status: report.ready ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}

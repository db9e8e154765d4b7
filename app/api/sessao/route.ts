import { type NextRequest, NextResponse } from "next/server";
import { cookieNames } from "@/lib/server/auth/cookies";
import { readSession } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { isSameOrigin } from "@/lib/server/http/same-origin";

async function answer(request: NextRequest, touch: boolean) {
  const held = deps();
  const cookie = request.cookies.get(cookieNames(held.env.APP_URL).session)?.value;
  const session = await readSession(held, cookie, touch);
  return NextResponse.json(
    { secondsLeft: session?.secondsLeft ?? 0 },
    { headers: { "Cache-Control": "no-store, private" } },
  );
}

/** How long the session still lives, without counting as use: the warning asks before it speaks. */
export const GET = (request: NextRequest) => answer(request, false);

/** «Continuar conectado»: counts as use. */
export function POST(request: NextRequest) {
  if (!isSameOrigin(request.headers, deps().env.APP_URL)) return new NextResponse(null, { status: 403 });
  return answer(request, true);
}

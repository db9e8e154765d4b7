import { orderVersionsOf } from "@/db/queries/order-versions";
import { glanceOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { answerSignedOut, answerVersion } from "@/lib/server/http/answer-version";

/**
 * Has the order changed? An open page asks every few seconds: two reads by an index and no write, so that a limit, which
 * writes, would cost more than what it saves.
 */
export async function GET(request: Request, { params }: { params: Promise<{ numero: string }> }) {
  const owner = await glanceOwner();
  if (!owner) return answerSignedOut();
  return answerVersion(request, await orderVersionsOf(owner, deps().db).of((await params).numero));
}

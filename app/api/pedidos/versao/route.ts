import { orderVersionsOf } from "@/db/queries/order-versions";
import { glanceOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { answerSignedOut, answerVersion } from "@/lib/server/http/answer-version";

/** Has the list of orders changed? Asked as the version of one order is. */
export async function GET(request: Request) {
  const owner = await glanceOwner();
  return owner ? answerVersion(request, await orderVersionsOf(owner, deps().db).ofAll()) : answerSignedOut();
}

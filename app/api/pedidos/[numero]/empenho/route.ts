import { NextResponse } from "next/server";
import { completionPath } from "@/lib/orders/completion";
import { parseOrderNumber } from "@/lib/orders/order-number";
import { typedCookie } from "@/lib/server/auth/flash";
import { currentOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { empenhoAgain, type Received, receiveEmpenho } from "@/lib/server/empenho/receive-empenho";
import { pdfAttachment } from "@/lib/server/http/pdf-attachment";
import { isSameOrigin } from "@/lib/server/http/same-origin";
import { logError } from "@/lib/server/log";
import { readEmpenho } from "@/lib/server/use-cases/read-empenho";

type Context = RouteContext<"/api/pedidos/[numero]/empenho">;

/** The same for an order of somebody else's, for one that does not exist, and for one without a file. */
const notFound = () => new NextResponse("Não encontrado.", { status: 404 });

const goTo = (path: string) => NextResponse.redirect(new URL(path, deps().env.APP_URL), 303);

const signIn = (number: string) =>
  goTo(`/acesso?${new URLSearchParams({ callbackUrl: completionPath(number) })}`);

function goOn({ to, typed }: Received) {
  const answer = goTo(to);
  if (typed) answer.cookies.set(typedCookie(typed));
  return answer;
}

/** A fault of ours: noted with a reference, and the form comes back with a word and that reference. */
function fault(error: unknown, number: string) {
  const reference = deps().ids.uuid();
  logError(error, { reference });
  return goOn(empenhoAgain(number, "storage_unavailable", { referencia: reference }));
}

/** Takes the form of the step «Nota de empenho»: a file is too large for a server action. */
export async function POST(request: Request, { params }: Context) {
  const held = deps();
  if (!isSameOrigin(request.headers, held.env.APP_URL)) return new NextResponse(null, { status: 403 });
  const number = parseOrderNumber((await params).numero);
  if (!number) return notFound();
  try {
    const owner = await currentOwner();
    if (!owner) return signIn(number);
    const received = await receiveEmpenho(held, owner, number, request);
    return received ? goOn(received) : notFound();
  } catch (error) {
    return fault(error, number);
  }
}

/** Hands the customer's own file back: to be saved, never to be shown as a page of this portal. */
export async function GET(_request: Request, { params }: Context) {
  const number = parseOrderNumber((await params).numero);
  if (!number) return notFound();
  const owner = await currentOwner();
  if (!owner) return signIn(number);
  const read = await readEmpenho(deps(), owner, number);
  if (!read.ok) {
    if (read.error.code === "not_found") return notFound();
    return new NextResponse("O arquivo não pôde ser lido agora. Tente de novo em alguns minutos.", {
      status: 503,
    });
  }
  const file = read.value;
  const headers = { ...pdfAttachment("nota-de-empenho.pdf", file), "Cache-Control": "private, no-store" };
  return new NextResponse(new Uint8Array(file.bytes), { headers });
}

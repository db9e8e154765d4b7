import { NextResponse } from "next/server";
import { boletosPath } from "@/lib/billing/boleto-paths";
import { parseOrderNumber } from "@/lib/orders/order-number";
import { currentOwner } from "@/lib/server/auth/require-owner";
import { readBoletoPdf } from "@/lib/server/boleto-pdf/read-boleto-pdf";
import { deps } from "@/lib/server/deps";
import { download } from "@/lib/server/http/download";

/** The same for a boleto of somebody else's, for one that does not exist, and for one that is not to be paid by. */
const notFound = () => new NextResponse("Não encontrado.", { status: 404 });

/** The boleto on paper. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/pedidos/[numero]/boletos/[id]/pdf">,
) {
  const { numero, id } = await params;
  const number = parseOrderNumber(numero);
  if (!number) return notFound();
  const owner = await currentOwner();
  if (!owner) {
    const query = new URLSearchParams({ callbackUrl: boletosPath(number) });
    return NextResponse.redirect(new URL(`/acesso?${query}`, deps().env.APP_URL), 303);
  }
  const file = await readBoletoPdf(deps(), owner, { number, boletoId: id });
  return file ? download(file) : notFound();
}

import { NextResponse } from "next/server";
import { parseOrderNumber } from "@/lib/orders/order-number";
import { appointmentPath } from "@/lib/scheduling/appointment-paths";
import { currentOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { download } from "@/lib/server/http/download";
import { readCalendarFile } from "@/lib/server/use-cases/read-calendar-file";

/** The same for an order of somebody else's, for one that does not exist, and for one without an appointment. */
const notFound = () => new NextResponse("Não encontrado.", { status: 404 });

/** The appointment for the customer's own calendar. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/pedidos/[numero]/agendamento.ics">,
) {
  const number = parseOrderNumber((await params).numero);
  if (!number) return notFound();
  const owner = await currentOwner();
  if (!owner) {
    const query = new URLSearchParams({ callbackUrl: appointmentPath(number) });
    return NextResponse.redirect(new URL(`/acesso?${query}`, deps().env.APP_URL), 303);
  }
  const file = await readCalendarFile(deps(), owner, number);
  return file ? download(file) : notFound();
}

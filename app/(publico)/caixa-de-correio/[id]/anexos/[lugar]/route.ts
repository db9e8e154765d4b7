import { NextResponse } from "next/server";
import { demoAttachment } from "@/lib/server/demo-mailbox";
import { download } from "@/lib/server/http/download";

/** A file that came with a message, as the mail programme of its reader would save it. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/caixa-de-correio/[id]/anexos/[lugar]">,
) {
  const { id, lugar } = await params;
  const file = await demoAttachment(id, lugar);
  return file ? download(file) : new NextResponse("Não encontrado.", { status: 404 });
}

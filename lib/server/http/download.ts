import "server-only";
import { NextResponse } from "next/server";
import type { OutgoingAttachment } from "@/lib/server/ports/mailer";

/** A file to be saved, never to be shown as a page of this portal, nor kept by anybody on the way. */
export const download = ({ filename, contentType, content }: OutgoingAttachment) =>
  new NextResponse(new Uint8Array(content), {
    headers: {
      "Content-Type": contentType,
      "Content-Length": String(content.length),
      "Content-Disposition": `attachment; filename="${filename}"`,
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });

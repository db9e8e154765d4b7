import "server-only";

/**
 * Headers of a PDF that somebody else made: to be saved, never to be shown as a page of this portal.
 * @param plain the name for programs that know ASCII only; beside it stands the full one (RFC 6266)
 */
export function pdfAttachment(plain: string, { name, bytes }: { name: string; bytes: Buffer }) {
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    "Content-Type": "application/pdf",
    "Content-Length": String(bytes.length),
    "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    "X-Content-Type-Options": "nosniff",
  };
}

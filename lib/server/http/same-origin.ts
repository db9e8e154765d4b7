/**
 * Is this post one that a page of ours sent? Browsers name the page's origin on every post; without it, with another's,
 * or under another host name the answer is no (OWASP, cross-site request forgery: verifying the origin).
 */
export function isSameOrigin(headers: Headers, appUrl: string): boolean {
  return headers.get("origin") === appUrl && headers.get("host") === new URL(appUrl).host;
}

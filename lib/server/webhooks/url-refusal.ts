import "server-only";
import type { Env } from "@/lib/server/env";

export type Guard = Pick<Env, "APP_URL" | "PORTAL_MODE" | "WEBHOOK_PRIVATE_HOSTS">;

const hostOf = ({ hostname }: URL) => hostname.replace(/\.$/, "");
const hostAndPort = (url: URL) => `${hostOf(url)}:${url.port || (url.protocol === "https:" ? "443" : "80")}`;

/** Has the operator named this receiver as one of the authority's own network? */
export const isNamedPrivate = (url: URL, guard: Guard): boolean =>
  guard.WEBHOOK_PRIVATE_HOSTS.includes(hostAndPort(url));

/**
 * Why the portal calls no such address, whatever its name resolves to; undefined when it may be tried. The addresses
 * behind the name are judged as it is called.
 */
export function urlRefusal(url: URL, guard: Guard): string | undefined {
  const own = new URL(guard.APP_URL);
  if (!["http:", "https:"].includes(url.protocol)) return "only http and https are called";
  if (url.username || url.password) return "credentials in the address";
  if (guard.PORTAL_MODE === "production" && url.protocol !== "https:") return "https only";
  if (hostAndPort(url) === hostAndPort(own)) return "the portal's own address";
  if (isNamedPrivate(url, guard)) return undefined;
  if (hostOf(url) === hostOf(own)) return "the portal's own host";
  // IPv4 in the old IPv6 form, which the filter of the call takes for a public address.
  if (url.hostname.startsWith("[::")) return "private address";
  return undefined;
}

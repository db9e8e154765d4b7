import "server-only";
import { isIP } from "node:net";
import type { UrlRefusal } from "@/lib/integration/webhook-url";
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
export function urlRefusal(url: URL, guard: Guard): UrlRefusal | undefined {
  const own = new URL(guard.APP_URL);
  if (!["http:", "https:"].includes(url.protocol)) return "not_http";
  if (url.username || url.password) return "credentials";
  if (guard.PORTAL_MODE === "production" && url.protocol !== "https:") return "not_https";
  if (hostAndPort(url) === hostAndPort(own)) return "own_address";
  if (isNamedPrivate(url, guard)) return undefined;
  if (hostOf(url) === hostOf(own)) return "own_address";
  if (isIP(hostOf(url).replace(/^\[|\]$/g, "")) !== 0) return "bare_address";
  return /(^|\.)localhost$/.test(hostOf(url)) ? "private_address" : undefined;
}

const SECONDS = /^\d{1,10}$/;

/** What a Retry-After asks for, in seconds from now (RFC 9110, 10.2.3: seconds or a date); 0 when it says nothing. */
export function retryAfterSeconds(header: string | undefined, now: Date): number {
  const text = header?.trim() ?? "";
  if (SECONDS.test(text)) return Number(text);
  const until = Date.parse(text);
  return Number.isNaN(until) ? 0 : Math.max(0, (until - now.getTime()) / 1000);
}

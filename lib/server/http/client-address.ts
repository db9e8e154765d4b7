/** An IPv6 customer owns a whole /64, so the first four groups stand for all of it. */
function network(address: string): string {
  if (!address.includes(":") || address.includes(".")) return address.replace(/^.*:(?=\d+\.)/, "");
  const [head = "", tail] = address.split("::");
  const left = head ? head.split(":") : [];
  const right = tail ? tail.split(":") : [];
  const zeros =
    tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0");
  const groups = [...left, ...zeros, ...right].slice(0, 4);
  return `${groups.map((group) => (group || "0").replace(/^0+(?=.)/, "").toLowerCase()).join(":")}::/64`;
}

/**
 * Whom a limit by address counts: the entry that the outermost trusted proxy wrote.
 * What stands further left was typed by the client and is not believed. Without a proxy there is no address to trust
 * (Next hands on the client's own header), so everybody is one.
 * @param forwardedFor the header X-Forwarded-For, or null
 */
export function clientAddress(forwardedFor: string | null, trustedProxies: number): string {
  if (trustedProxies === 0) return "direct";
  const entries = (forwardedFor ?? "").split(",").map((entry) => entry.trim());
  const entry = entries.at(-trustedProxies) ?? entries[0] ?? "";
  return /^[0-9a-fA-F:.]{2,45}$/.test(entry) ? network(entry) : "unknown";
}

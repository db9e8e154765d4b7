const HOME_OF_CUSTOMER = "/pedidos";

/**
 * Where to go after sign-in: a path of this portal's own pages, else the orders.
 * Only plain paths pass; anything a browser could read as another site («//x», «/\x», «%2f%2fx», tabs) does not.
 * @param wanted the `callbackUrl` as it came; anything may be in it
 */
export function safePath(wanted: unknown, appUrl: string): string {
  if (typeof wanted !== "string" || wanted.length > 200) return HOME_OF_CUSTOMER;
  const path = wanted.startsWith(`${appUrl}/`) ? wanted.slice(appUrl.length) : wanted;
  return /^\/(pedidos|conta)(\/[a-z0-9-]+)*(\?[A-Za-z0-9=&-]*)?$/.test(path) ? path : HOME_OF_CUSTOMER;
}

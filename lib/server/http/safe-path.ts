const HOME_OF_CUSTOMER = "/pedidos";

// The second is the way from a key in an e-mail to the pages of whose it is.
const OWN_PAGES =
  /^(\/(pedidos|conta)(\/[a-z0-9-]+)*(\?[A-Za-z0-9=&%.:,+-]*)?|\/presenca\/[\w-]{100,170}\/mudar)$/;

/**
 * Where to go after sign-in: a path of this portal's own pages, else the orders.
 * Only plain paths pass; anything a browser could read as another site («//x», «/\x», «%2f%2fx», tabs) does not.
 * @param wanted the `callbackUrl` as it came; anything may be in it
 */
export function safePath(wanted: unknown, appUrl: string): string {
  if (typeof wanted !== "string" || wanted.length > 200) return HOME_OF_CUSTOMER;
  const path = wanted.startsWith(`${appUrl}/`) ? wanted.slice(appUrl.length) : wanted;
  return OWN_PAGES.test(path) ? path : HOME_OF_CUSTOMER;
}

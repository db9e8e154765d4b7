/** Over https the browser itself refuses these cookies from another host, another path or plain http (`__Host-`). */
const isSecure = (appUrl: string) => appUrl.startsWith("https://");

const named = (appUrl: string, name: string) => (isSecure(appUrl) ? `__Host-${name}` : name);

export const cookieNames = (appUrl: string) => ({
  session: named(appUrl, "so.session"),
  csrf: named(appUrl, "so.csrf"),
  callback: named(appUrl, "so.callback"),
  device: named(appUrl, "so.device"),
  signUp: named(appUrl, "so.cadastro"),
  typed: named(appUrl, "so.digitado"),
});

export const cookieOptions = (appUrl: string) => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: isSecure(appUrl),
});

/** A known device stays known for as long as browsers keep a cookie. */
export const DEVICE_SECONDS = 400 * 24 * 60 * 60;

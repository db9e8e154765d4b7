import "server-only";
import { cookies } from "next/headers";
import { deps } from "@/lib/server/deps";
import { cookieNames, cookieOptions } from "./cookies";

const SECONDS = 120;

/**
 * What the person typed before a refusal that ends in a redirect, sealed in a cookie of two minutes:
 * a CPF has no place in an address. Passwords are never put in.
 */
export function typedCookie(values: Record<string, string>) {
  const { env, secrets } = deps();
  return {
    name: cookieNames(env.APP_URL).typed,
    value: secrets.seal("typed", { ...values, cpf: values.cpf?.slice(0, 40) ?? "" }),
    ...cookieOptions(env.APP_URL),
    maxAge: SECONDS,
  };
}

export async function readTyped(): Promise<Record<string, string>> {
  const { env, secrets } = deps();
  const sealed = (await cookies()).get(cookieNames(env.APP_URL).typed)?.value;
  return ((sealed && secrets.open("typed", sealed)) || {}) as Record<string, string>;
}

import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, fixedHeaders } from "./security-headers";

const facts = {
  APP_URL: "https://portal.example",
  HCAPTCHA_SITE_KEY: undefined,
  HCAPTCHA_API_HOST: "https://js.hcaptcha.com",
  path: "/acesso",
  nonce: "abc",
  development: false,
};
const scripts = (policy: string) => policy.split("; ").find((part) => part.startsWith("script-src")) ?? "";

describe("the policy of a page", () => {
  test("lets only scripts with the nonce run", () => {
    const policy = contentSecurityPolicy(facts);
    expect(scripts(policy)).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
    expect(policy).not.toContain("unsafe");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  test("names hCaptcha's hosts only where its widget stands", () => {
    const configured = { ...facts, HCAPTCHA_SITE_KEY: "key" };
    expect(contentSecurityPolicy(configured)).toContain("https://*.hcaptcha.com");
    expect(contentSecurityPolicy({ ...configured, path: "/pedidos" })).not.toContain("hcaptcha");
    expect(contentSecurityPolicy({ ...configured, path: "/cadastro/dados" })).not.toContain("hcaptcha");
    expect(contentSecurityPolicy(facts)).not.toContain("hcaptcha");
  });

  test("never lets inline scripts run, not even for hCaptcha or the mailbox", () => {
    for (const path of ["/acesso", "/caixa-de-correio/1"]) {
      expect(scripts(contentSecurityPolicy({ ...facts, HCAPTCHA_SITE_KEY: "key", path }))).not.toContain(
        "unsafe",
      );
    }
  });
});

test("HSTS is sent over https alone", () => {
  expect(fixedHeaders("https://portal.example", "/")).toHaveProperty("Strict-Transport-Security");
  expect(fixedHeaders("http://localhost:3000", "/")).not.toHaveProperty("Strict-Transport-Security");
});

test("camera and microphone are for the page that tries them, and for no other", () => {
  const policy = (path: string) => fixedHeaders("https://portal.example", path)["Permissions-Policy"];
  expect(policy("/pedidos/4501/agendamento/camera")).toContain("camera=(self), microphone=(self)");
  for (const path of [
    "/",
    "/pedidos/4501/agendamento",
    "/pedidos/4501/agendamento/camera/mais",
    "/pedidos/x/agendamento/camera",
    "/presenca/agendamento/camera",
    "/caixa-de-correio/pedidos/4501/agendamento/camera",
  ])
    expect(policy(path)).toContain("camera=(), microphone=()");
});

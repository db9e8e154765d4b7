import { describe, expect, test } from "vitest";
import { readEnv } from "./env";

const base = {
  DATABASE_URL: "postgres://u:p@127.0.0.1:5432/db",
  APP_URL: "https://portal.example/qualquer",
  NEXTAUTH_SECRET: "s".repeat(32),
  CRON_SECRET: "c".repeat(16),
};
const real = {
  ...base,
  HCAPTCHA_SITE_KEY: "site",
  HCAPTCHA_SECRET_KEY: "secret",
  RESEND_API_KEY: "re_1",
  EMAIL_FROM: "a@b.example",
};

describe("the configuration", () => {
  test("is production unless it says otherwise, with every real adapter", () => {
    expect(readEnv(real)).toMatchObject({
      PORTAL_MODE: "production",
      APP_URL: "https://portal.example",
      TRUSTED_PROXIES: 1,
    });
  });

  test("of a production without real adapters is refused with the full list", () => {
    expect(() => readEnv({ ...base, DATABASE_URL: undefined })).toThrow(
      /DATABASE_URL[\s\S]*HCAPTCHA_SITE_KEY[\s\S]*HCAPTCHA_SECRET_KEY[\s\S]*RESEND_API_KEY[\s\S]*EMAIL_FROM/,
    );
    expect(() => readEnv(base)).toThrow(/HCAPTCHA_SITE_KEY[\s\S]*EMAIL_FROM/);
  });

  test("of a demonstration may leave them out, and empty text is not set", () => {
    expect(readEnv({ ...base, PORTAL_MODE: "demo", RESEND_API_KEY: "" })).toMatchObject({
      PORTAL_MODE: "demo",
      TRUSTED_PROXIES: 0,
    });
  });

  test("with half a pair of hCaptcha keys is refused rather than falling back to the image", () => {
    expect(() => readEnv({ ...base, PORTAL_MODE: "demo", HCAPTCHA_SITE_KEY: "site" })).toThrow(/HCAPTCHA/);
  });

  test("with half a file store is refused rather than falling back to the database", () => {
    const store = {
      S3_ENDPOINT: "https://s3.example/",
      S3_BUCKET: "empenhos",
      S3_REGION: "sa-east-1",
      S3_ACCESS_KEY_ID: "key",
      S3_SECRET_ACCESS_KEY: "secret",
    };
    expect(readEnv({ ...real, ...store }).S3_ENDPOINT).toBe("https://s3.example");
    for (const name of Object.keys(store))
      expect(() => readEnv({ ...real, ...store, [name]: "" })).toThrow(/S3_ENDPOINT.*as cinco ou nenhuma/);
  });

  test("names the variable at fault and never its value", () => {
    expect(() => readEnv({ ...real, NEXTAUTH_SECRET: "curto" })).toThrow(/NEXTAUTH_SECRET/);
    expect(() => readEnv({ ...real, NEXTAUTH_SECRET: "curto" })).not.toThrow(/curto/);
  });

  test("of a production reached over plain http is refused, but on one's own machine", () => {
    expect(() => readEnv({ ...real, APP_URL: "http://portal.example" })).toThrow(/APP_URL/);
    expect(readEnv({ ...real, APP_URL: "http://localhost:3000" }).APP_URL).toBe("http://localhost:3000");
  });

  test("of a brand's colour that cannot be read on white is refused, saying what is wrong with it", () => {
    const demo = { ...base, PORTAL_MODE: "demo" };
    expect(readEnv({ ...demo, PORTAL_COLOR: "#0B6E4F" }).PORTAL_COLOR).toBe("#0b6e4f");
    expect(readEnv({ ...demo, PORTAL_COLOR: "" }).PORTAL_COLOR).toBeUndefined();
    expect(() => readEnv({ ...demo, PORTAL_COLOR: "#ffcd07" })).toThrow(/PORTAL_COLOR: contraste/);
    expect(() => readEnv({ ...demo, PORTAL_COLOR: "verde" })).toThrow(/PORTAL_COLOR: escreva como #1351b4/);
    expect(() => readEnv({ ...demo, PORTAL_COLOR: "#0b6e4f}body{display:none" })).toThrow(/PORTAL_COLOR/);
  });

  test("lists the private receivers of webhooks by name and port, none unless told", () => {
    const hosts = (list?: string) => readEnv({ ...real, WEBHOOK_PRIVATE_HOSTS: list }).WEBHOOK_PRIVATE_HOSTS;
    expect(hosts()).toEqual([]);
    expect(hosts("")).toEqual([]);
    expect(hosts("ERP.interno:8443, [::1]:9000")).toEqual(["erp.interno:8443", "[::1]:9000"]);
    for (const list of ["erp.interno", "*:80", "https://erp.interno:443", "10.0.0.0/8:80"]) {
      expect(() => hosts(list)).toThrow(/WEBHOOK_PRIVATE_HOSTS/);
    }
  });
});

import { describe, expect, test } from "vitest";
import { readFields } from "./read-fields";

const post = (body: string, type = "application/x-www-form-urlencoded") =>
  readFields(
    new Request("http://portal.example/", { method: "POST", body, headers: { "content-type": type } }),
  );

describe("a posted form", () => {
  test("becomes flat text fields", async () => {
    expect(await post("cpf=1&senha=a%20b")).toEqual({ ok: true, value: { cpf: "1", senha: "a b" } });
    expect(await post('{"cpf":"1","json":true}', "application/json")).toEqual({
      ok: true,
      value: { cpf: "1", json: "true" },
    });
  });

  test.each([
    ["cpf=1&cpf=2", "application/x-www-form-urlencoded"],
    ['{"cpf":["1"]}', "application/json"],
    ['{"cpf":{"$ne":""}}', "application/json"],
    ['["cpf"]', "application/json"],
    ["null", "application/json"],
    ["{", "application/json"],
  ])("that reads two ways or not at all is malformed: %s", async (body, type) => {
    expect(await post(body, type)).toEqual({ ok: false, error: { code: "malformed" } });
  });

  test("of a megabyte is given up", async () => {
    expect(await post(`senha=${"a".repeat(1_000_000)}`)).toEqual({ ok: false, error: { code: "too_large" } });
  });

  test("keeps a field named like the prototype as a field", async () => {
    expect(await post("__proto__=x&constructor=y")).toMatchObject({ ok: true, value: { constructor: "y" } });
  });
});

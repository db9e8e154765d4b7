import { afterEach, expect, test, vi } from "vitest";
import { logError, logEvent, redact } from "./log";

afterEach(() => vi.restoreAllMocks());

function lines(work: () => void): string {
  const written: string[] = [];
  vi.spyOn(console, "error").mockImplementation((text) => void written.push(String(text)));
  work();
  return written.join("\n");
}

test.each([
  "cpf 52998224725",
  "cpf 529.982.247-25",
  "pessoa_52998224725",
  "mail maria.silva+x@exemplo.com.br",
  "email=maria.silva%40exemplo.com.br",
  "hash $argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaGhhc2hoYXNo",
  "chave=Zk3T9aQ1b2c3d4e5f6g7h8i9j0kLmNoPqRsTuVwXyZ0",
  "from 203.0.113.77",
  "from 2001:db8:1:2:3:4:5:6",
  "linha 23793381286000782713695000063305975520000370000",
])("a log line never holds «%s»", (text) => {
  const secret = text.split(/[ =]/).at(-1) ?? "";
  expect(redact(`${text}.`)).not.toContain(secret);
});

test("a database fault is logged by its code, without query, parameters or detail", () => {
  const cause = Object.assign(new Error("duplicate key value"), {
    code: "23505",
    detail: "Key (cpf)=(52998224725) already exists.",
    parameters: ["52998224725"],
  });
  const error = new Error('Failed query: insert into "customers" values ($1)\nparams: 52998224725,Maria', {
    cause,
  });
  const line = lines(() => logError(error, { reference: "123" }));
  expect(JSON.parse(line)).toMatchObject({ code: "23505", reference: "123", message: "Failed query" });
  expect(line).not.toMatch(/52998224725|Maria/);
});

test("a value that PostgreSQL quotes in its refusal is left out", () => {
  const cause = Object.assign(new Error('invalid input syntax for type date: "Rua das Flores, 7"'), {
    code: "22007",
  });
  const line = lines(() => logError(new Error("Failed query: select $1\nparams: Rua", { cause }), {}));
  expect(JSON.parse(line)).toMatchObject({ code: "22007", cause: "refused value" });
  expect(line).not.toContain("Flores");
});

test("a piece of text that is not JSON is left out", () => {
  const parse = () => JSON.parse("Maria da Silva, Rua das Flores");
  const line = lines(() => {
    try {
      parse();
    } catch (error) {
      logError(error, {});
    }
  });
  expect(line).toContain("SyntaxError");
  expect(line).not.toMatch(/Maria|Flores/);
});

test("anything may be thrown", () => {
  const thrown = [undefined, null, "x", 7, {}];
  const written = lines(() => {
    for (const error of thrown) logError(error, {});
  });
  expect(written.split("\n")).toHaveLength(thrown.length);
});

test("an event is one line of JSON", () => {
  expect(
    JSON.parse(lines(() => logEvent("outbox_parked", { topic: "signUpCode", reason: "to a@b.com" }))),
  ).toEqual({
    level: "info",
    event: "outbox_parked",
    topic: "signUpCode",
    reason: "to [e-mail]",
  });
});

import { expect, test } from "vitest";
import { guardConsole } from "./guard-console";

function guarded() {
  const written: unknown[][] = [];
  const write = (...parts: unknown[]) => void written.push(parts);
  const target = { log: write, info: write, warn: write, error: write };
  guardConsole(target);
  return { target, written };
}

test("a fault that Next prints shows neither the query nor its parameters", () => {
  const { target, written } = guarded();
  const error = Object.assign(new Error("Failed query: select $1\nparams: Maria da Silva"), {
    digest: "123",
  });
  target.error("⨯", error);
  expect(written[0]?.[0]).toBe("⨯");
  expect(JSON.parse(String(written[0]?.[1]))).toMatchObject({ reference: "123", message: "Failed query" });
  expect(String(written)).not.toContain("Maria");
});

test("texts are redacted, objects are not shown, numbers are", () => {
  const { target, written } = guarded();
  target.log("to maria@example.com", { cpf: "52998224725" }, 7);
  expect(written).toEqual([["to [e-mail]", "[object]", 7]]);
});

test("a line of the log passes as it is", () => {
  const { target, written } = guarded();
  const line = '{"level":"info","event":"outbox_parked","topic":"signUpCode"}';
  target.error(line);
  expect(written).toEqual([[line]]);
});

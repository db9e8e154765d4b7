import { expect, test } from "vitest";
import { grants, isScope, type Scope } from "./scope";

test.each<[string[], Scope, boolean]>([
  [["orders:read"], "orders:read", true],
  [["orders:write"], "orders:read", true],
  [["orders:read"], "orders:write", false],
  [["offices:write"], "orders:read", false],
  [[], "orders:read", false],
])("a key with %j has %s: %s", (held, needed, expected) => {
  expect(grants(held, needed)).toBe(expected);
});

test("a scope that does not exist is none", () => {
  expect(isScope("orders:write")).toBe(true);
  expect(isScope("orders:*")).toBe(false);
});

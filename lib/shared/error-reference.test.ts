import { expect, test } from "vitest";
import { errorReference } from "./error-reference";

test("the reference is the digest, and never the message", () => {
  expect(errorReference(Object.assign(new Error("CPF 529.982.247-25"), { digest: "3406712" }))).toBe(
    "3406712",
  );
  expect(errorReference(new Error("CPF 529.982.247-25"))).toBeNull();
});

test("whatever was thrown, nothing breaks", () => {
  for (const thrown of [null, undefined, "texto", 7, { digest: 7 }])
    expect(errorReference(thrown)).toBeNull();
});

import { expect, test } from "vitest";
import { terms, termsText } from "./terms";

// An acceptance keeps version and hash. When this fails the words have changed: give them a new version, and note both.
test("the words of a version do not change", async () => {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(termsText())));
  expect([terms.version, Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("")]).toEqual([
    "2026-01",
    "c7400f1504c082d02e0cfe7e417903aaf37e9ea120dba2ab3c5421f225ca179c",
  ]);
});

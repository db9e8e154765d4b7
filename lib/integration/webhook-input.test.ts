import { expect, test } from "vitest";
import { webhookInput, webhookUpdateInput } from "./webhook-input";

test("no events named: of all", () => {
  expect(webhookInput.parse({ url: "https://erp.example/hook" })).toEqual({
    url: "https://erp.example/hook",
    events: [],
  });
});

test.each([
  { url: "erp.example" },
  { url: "ftp://erp.example/" },
  { url: "javascript:alert(1)" },
  { url: "https://user@erp.example/" },
  { url: "https://:password@erp.example/" },
  { url: `https://erp.example/${"x".repeat(500)}` },
  { url: "https://erp.example/", events: ["order.invented"] },
  { url: "https://erp.example/", secret: "mine" },
  {},
])("%j is refused", (typed) => {
  expect(webhookInput.safeParse(typed).success).toBe(false);
});

test("an update says everything anew, and may leave whether it is enabled as it is", () => {
  expect(webhookUpdateInput.safeParse({ url: "https://erp.example/" }).success).toBe(false);
  expect(webhookUpdateInput.parse({ url: "https://erp.example/", events: [] })).not.toHaveProperty("enabled");
});

import { afterAll, describe, expect, test } from "vitest";
import { allEndpoints } from "./all-endpoints";
import { orderExample } from "./examples";
import { apiFixture } from "./testing/api-fixture";

const { close, api, key, put, pushed } = await apiFixture();
afterAll(close);

describe("the document", () => {
  test("every example is sent and answered as documented", async () => {
    await put(orderExample);
    for (const { method, path, example, ndjson } of allEndpoints) {
      const at = path.replace(/\{(\w+)\}/g, (_, name: string) => example.params?.[name] ?? "");
      const search = example.query ? `?${new URLSearchParams(example.query)}` : "";
      const sent = ndjson
        ? { raw: String(example.body), headers: { "Content-Type": "application/x-ndjson" } }
        : example.body === undefined
          ? {}
          : { body: example.body };
      const { status } = await api.call(key, method, `${at}${search}`, sent);
      expect(status, `${method} ${path}`).toBeLessThan(500);
    }
  });

  test("names every endpoint once", () => {
    const names = allEndpoints.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(names).size).toBe(names.length);
    const operations = Object.values(api.document.paths).flatMap((path) =>
      Object.values(path).map((operation) => (operation as { operationId: string }).operationId),
    );
    expect(new Set(operations).size).toBe(names.length);
  });

  test("an order is read back as it was sent", async () => {
    const body = await pushed({ organisation: null, expiresOn: "2027-01-31" });
    const { body: read, headers } = await api.call(key, "GET", `/orders/${body.number}`);
    expect(read).toMatchObject({
      number: body.number,
      status: "awaiting_payment",
      priceCents: 18_000,
      expiresOn: "2027-01-31",
      holder: { cpf: "52998224725", address: { city: "Belo Horizonte", country: "Brasil" } },
    });
    expect(headers.get("etag")).toBe('"v1"');
  });
});

import { afterAll, expect, test } from "vitest";
import { connect } from "@/db/client";
import { allEndpoints } from "./all-endpoints";
import { serveApi } from "./serve";
import { apiFixture } from "./testing/api-fixture";

const { close, api, key } = await apiFixture();
afterAll(close);

test("with the database gone the answer is 503, nothing is doubled and the retry runs", async () => {
  const gone = connect("postgres://nobody:x@127.0.0.1:1/none", { max: 1 });
  const serve = serveApi(allEndpoints, () => ({ ...api.deps, db: gone.db }));
  const headers = { Authorization: `Bearer ${key}` };
  const response = await serve(new Request("https://portal.example/api/v1/orders", { headers }));
  expect(response.status).toBe(503);
  expect(response.headers.get("retry-after")).toBe("5");
  await gone.close();
});

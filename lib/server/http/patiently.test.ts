import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, expect, test } from "vitest";
import { patiently } from "./patiently";

// Answers with headers and the beginning of a body, and then nothing more.
const server = createServer((_, response) => void response.writeHead(200).write("{"));
await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

test("work that is done in time is the answer, and its fault is a fault", async () => {
  expect(await patiently(60_000, async () => "done", "late")).toBe("done");
  const fault = patiently(60_000, () => Promise.reject(new Error("broken")), "late");
  await expect(fault).rejects.toThrow("broken");
});

test("a body that never ends is given up, though the garbage is collected while it is read", async () => {
  const collecting = setInterval(collect, 20);
  const begin = (signal: AbortSignal) => fetch(new Request(url, { signal }));
  const answer = patiently(500, async (signal) => (await begin(signal)).text(), "late");
  expect(await answer.finally(() => clearInterval(collecting))).toBe("late");
});

test("what is given up is told so", async () => {
  let told: AbortSignal | undefined;
  const never = (signal: AbortSignal) => {
    told = signal;
    return new Promise<string>(() => undefined);
  };
  expect(await patiently(10, never, "late")).toBe("late");
  expect(told?.aborted).toBe(true);
});

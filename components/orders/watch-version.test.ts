import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchVersion } from "./watch-version";

const asked: { path: string; known: string | undefined }[] = [];
let answer: () => Promise<{ status: number }>;
let end: () => void = () => undefined;

/** A document of which only the sight matters. */
const page = () => {
  const target = new EventTarget();
  const sight = Object.assign(target, { visibilityState: "visible" }) as unknown as Document;
  const see = (visibilityState: DocumentVisibilityState) => {
    Object.assign(sight, { visibilityState });
    target.dispatchEvent(new Event("visibilitychange"));
  };
  return { sight, see };
};

function watch() {
  const onChange = vi.fn();
  const { sight, see } = page();
  end = watchVersion({ path: "/api/pedidos/4501/versao", version: "7", onChange, sight });
  return { onChange, see };
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  answer = async () => ({ status: 304 });
  vi.stubGlobal("fetch", (path: string, { headers }: { headers: Record<string, string> }) => {
    asked.push({ path, known: headers["If-None-Match"] });
    return answer();
  });
});

afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("asks every four seconds whether its version is still the latest", async () => {
  const { onChange } = watch();
  await pass(3.9);
  expect(asked).toEqual([]);
  await pass(8.2);
  expect(asked).toEqual(Array(3).fill({ path: "/api/pedidos/4501/versao", known: '"7"' }));
  expect(onChange).not.toHaveBeenCalled();
});

test("tells a change, and tells it again while the page is not made anew", async () => {
  const { onChange } = watch();
  answer = async () => ({ status: 200 });
  await pass(8.1);
  expect(onChange).toHaveBeenCalledTimes(2);
});

test("asks nothing while the page is hidden, and at once when it is seen again", async () => {
  const { see } = watch();
  see("hidden");
  await pass(600);
  expect(asked).toHaveLength(0);
  see("visible");
  await pass(0);
  expect(asked).toHaveLength(1);
  await pass(4);
  expect(asked).toHaveLength(2);
});

test("a page hidden in the middle of a question asks no other", async () => {
  const { see } = watch();
  let reply: (_: { status: number }) => void = () => undefined;
  answer = () =>
    new Promise((resolve) => {
      reply = resolve;
    });
  await pass(4);
  see("hidden");
  see("visible");
  await pass(60);
  expect(asked).toHaveLength(1);
  see("hidden");
  reply({ status: 304 });
  await pass(60);
  expect(asked).toHaveLength(1);
});

test.each<[string, () => Promise<{ status: number }>]>([
  ["nobody answers", () => Promise.reject(new TypeError("Failed to fetch"))],
  ["the portal is down", async () => ({ status: 503 })],
])("asks ever more rarely while %s, once a minute at most, and as before afterwards", async (_, failing) => {
  watch();
  const times: number[] = [];
  answer = () => {
    times.push(Math.round(Date.now() / 1000));
    return failing();
  };
  await pass(4 + 8 + 16 + 32 + 60 + 60);
  const first = times[0] ?? 0;
  expect(times.map((time) => time - first)).toEqual([0, 8, 24, 56, 116, 176]);
  answer = async () => ({ status: 304 });
  asked.length = 0;
  await pass(60 + 4 + 4);
  expect(asked).toHaveLength(3);
});

test.each([401, 404])("an answer %i is the last", async (status) => {
  const { see, onChange } = watch();
  answer = async () => ({ status });
  await pass(4);
  see("hidden");
  see("visible");
  await pass(600);
  expect(asked).toHaveLength(1);
  expect(onChange).not.toHaveBeenCalled();
});

test("once ended it asks nothing, and an answer that comes after changes nothing", async () => {
  const { onChange, see } = watch();
  let reply: (_: { status: number }) => void = () => undefined;
  answer = () =>
    new Promise((resolve) => {
      reply = resolve;
    });
  await pass(4);
  end();
  reply({ status: 200 });
  see("visible");
  await pass(60);
  expect(onChange).not.toHaveBeenCalled();
  expect(asked).toHaveLength(1);
});

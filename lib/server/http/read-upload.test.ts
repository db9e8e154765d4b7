import { describe, expect, test } from "vitest";
import { readUpload } from "./read-upload";

const MOST = 100_000;
const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request("https://portal.example/x", { method: "POST", body, headers });

const formWith = (entries: [string, string | File][]) => {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
};
const file = (content: string | Uint8Array<ArrayBuffer> = "x", name = "nota.pdf") =>
  new File([content], name);
const MULTIPART = { "content-type": "multipart/form-data; boundary=b" };

test("reads text fields and the file, byte for byte", async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i);
  const read = await readUpload(
    post(
      formWith([
        ["numeroEmpenho", "1"],
        ["arquivo", file(bytes)],
      ]),
    ),
    MOST,
  );
  expect(read).toEqual({
    ok: true,
    value: { fields: { numeroEmpenho: "1" }, file: { name: "nota.pdf", bytes: Buffer.from(bytes) } },
  });
});

test("a file field that was left empty is no file, an empty file is one", async () => {
  const none = await readUpload(post(formWith([["arquivo", file("", "")]])), MOST);
  expect(none).toMatchObject({ value: { file: null } });
  const empty = await readUpload(post(formWith([["arquivo", file("")]])), MOST);
  expect(empty).toMatchObject({ value: { file: { name: "nota.pdf" } } });
});

test("a name of 4,000 characters is read whole, for its keeper to cut", async () => {
  const long = `${"ã".repeat(4000)}.pdf`;
  expect(await readUpload(post(formWith([["arquivo", file("x", long)]])), MOST)).toMatchObject({
    value: { file: { name: long } },
  });
});

describe("a body is refused", () => {
  test.each<[string, BodyInit, Record<string, string>]>([
    ["that is JSON", "{}", { "content-type": "application/json" }],
    ["without a type", new Uint8Array([1]), {}],
    ["cut in the middle", '--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nx', MULTIPART],
    ["without its boundary", "x", { "content-type": "multipart/form-data" }],
    [
      "with a field twice",
      formWith([
        ["a", "1"],
        ["a", "2"],
      ]),
      {},
    ],
    [
      "with two files",
      formWith([
        ["a", file()],
        ["b", file()],
      ]),
      {},
    ],
  ])("%s", async (_, body, headers) => {
    expect(await readUpload(post(body, headers), MOST)).toEqual({ ok: false, error: { code: "malformed" } });
  });

  test("that is too large, without reading all of it", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 10_000;
        controller.enqueue(new Uint8Array(10_000));
      },
    });
    const request = new Request("https://portal.example/x", {
      method: "POST",
      body: endless,
      headers: MULTIPART,
      duplex: "half",
    } as RequestInit);
    expect(await readUpload(request, MOST)).toEqual({ ok: false, error: { code: "too_large" } });
    expect(sent).toBeLessThan(MOST + 64 * 1024 + 50_000);
  });
});

import { expect, test } from "vitest";
import { mediaFaultText } from "./media-fault";

test.each([
  [new DOMException("", "NotAllowedError"), /permissões deste site/],
  [new DOMException("", "NotFoundError"), /Não encontramos/],
  [new DOMException("", "NotReadableError"), /em uso por outro programa/],
  // Without a secure origin, or in an old browser, there is no `mediaDevices` to ask.
  [new TypeError("undefined is not an object"), /Este navegador não permite/],
  [new DOMException("", "AbortError"), /Não foi possível abrir/],
  ["anything", /Não foi possível abrir/],
])("%s is told with what to do", (error, expected) => {
  expect(mediaFaultText(error)).toMatch(expected);
});

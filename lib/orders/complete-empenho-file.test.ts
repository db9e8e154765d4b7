import { describe, expect, test } from "vitest";
import { EMPENHO_MOST_BYTES, empenhoFileFault } from "./complete-empenho-file";

const bytes = (text: string) => Uint8Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
const pdf = (inside = "") =>
  `%PDF-1.7\n1 0 obj\n<</Type /Catalog ${inside}>>\nendobj\ntrailer\n<<>>\n%%EOF\n`;

// Stands for deflate: what is packed begins with «z:».
const unpack = (packed: Uint8Array) => {
  const text = String.fromCharCode(...packed);
  return text.startsWith("z:") ? bytes(text.slice(2).split("\n")[0] ?? "") : null;
};
const faultOf = (text: string) => empenhoFileFault(bytes(text), unpack);
const packed = (content: string, dictionary = "/Type /ObjStm /Filter /FlateDecode") =>
  `%PDF-1.7\n1 0 obj\n<<${dictionary}>>\nstream\n${content}\nendstream\nendobj\n%%EOF`;

describe("a file is taken", () => {
  test.each([
    ["a plain PDF", pdf()],
    ["one whose end is followed by empty lines", `${pdf()}\r\n\r\n`],
    ["one saved twice, with two ends", `${pdf()}${pdf().slice(9)}`],
    ["one with objects packed", packed("z:<</Type /Page>>")],
    ["one with objects that are not packed", packed("<</Type /Page>>", "/Type /ObjStm")],
    ["one that only speaks of JS in a picture's bytes", pdf("/Contents (a/JSx)")],
  ])("%s", (_, text) => {
    expect(faultOf(text)).toBeNull();
  });

  test("of exactly 5 MB", () => {
    const padded = pdf(" ".repeat(EMPENHO_MOST_BYTES - pdf().length));
    expect(padded).toHaveLength(EMPENHO_MOST_BYTES);
    expect(faultOf(padded)).toBeNull();
  });
});

describe("a file is refused", () => {
  test.each([
    ["of no bytes", "", "empty"],
    ["of 5 MB and a byte", pdf(" ".repeat(EMPENHO_MOST_BYTES + 1 - pdf().length)), "too_large"],
    ["that is HTML", "<!doctype html><script>alert(1)</script>", "not_pdf"],
    ["that is a ZIP", "PK\u0003\u0004rest", "not_pdf"],
    ["that is a picture with a PDF behind it", `\u00ff\u00d8\u00ff${pdf()}`, "not_pdf"],
    ["that begins with an empty line", `\n${pdf()}`, "not_pdf"],
    ["that is a PDF with a ZIP behind it", `${pdf()}PK\u0005\u0006`, "not_pdf"],
    ["that was cut off", pdf().slice(0, -8), "not_pdf"],
    ["whose end stands far before the end", `${pdf()}${" ".repeat(2000)}x`, "not_pdf"],
    ["that runs a script", pdf("/OpenAction <</S /JavaScript /JS (app.alert(1))>>"), "active"],
    ["that runs a script of a rendition", pdf("/AA <</S /Rendition /JS 7 0 R>>"), "active"],
    ["that starts a program", pdf("/OpenAction <</S /Launch /F (x.exe)>>"), "active"],
    ["that brings another file", pdf("/Names <</EmbeddedFiles 3 0 R>>"), "active"],
    ["that hides a script's name", pdf("/OpenAction <</S /J#61vaScript /#4aS (x)>>"), "active"],
    ["that hides a script in packed objects", packed("z:<</S /JavaScript>>"), "active"],
    [
      "that hides it in objects whose type is hidden too",
      packed("z:/Launch", "/Type/Obj#53tm/Filter/FlateDecode"),
      "active",
    ],
    ["whose packed objects cannot be opened", packed("encrypted"), "unreadable"],
    ["whose packed objects are nowhere", pdf("/Type /ObjStm"), "unreadable"],
    [
      "whose packed objects are packed twice",
      packed("z:x", "/Type /ObjStm /Filter /FlateDecode /DecodeParms 4 0 R"),
      "unreadable",
    ],
  ])("%s", (_, text, fault) => {
    expect(faultOf(text)).toBe(fault);
  });
});

test("a file made to be slow to read is answered like any other", () => {
  for (const piece of ["stream\n", "obj<<", "/ObjStm ", "#4a", "/JS ", "/ObjStm>>stream\nz:x\n"]) {
    const text = pdf(piece.repeat(Math.floor((EMPENHO_MOST_BYTES - 200) / piece.length)));
    expect([null, "unreadable"]).toContain(faultOf(text));
  }
});

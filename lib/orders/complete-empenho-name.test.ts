import { expect, test } from "vitest";
import { empenhoFileName } from "./complete-empenho-name";

test.each([
  ["Nota de empenho 12.pdf", "Nota de empenho 12.pdf"],
  ["EMPENHO.PDF", "EMPENHO.pdf"],
  ["C:\\Users\\ana\\nota.pdf", "nota.pdf"],
  ["../../etc/passwd", "passwd.pdf"],
  ["nota.pdf.html", "nota.pdf.html.pdf"],
  ['x"; filename="mal.exe', "x__ filename=_mal.exe.pdf"],
  ["nota\r\nX-Evil: 1.pdf", "notaX-Evil_ 1.pdf"],
  ["fdp\u202enota.pdf", "fdpnota.pdf"],
  ["...", "empenho.pdf"],
  ["", "empenho.pdf"],
  ["ação.pdf", "ação.pdf"],
])("the name %j is kept as %j", (typed, kept) => {
  expect(empenhoFileName(typed)).toBe(kept);
});

test("a name of 4,000 characters is cut, and no sign of two halves is cut in the middle", () => {
  expect(empenhoFileName(`${"a".repeat(4000)}.pdf`)).toBe(`${"a".repeat(96)}.pdf`);
  expect(empenhoFileName(`${"😀".repeat(2000)}.pdf`)).toBe(`${"😀".repeat(96)}.pdf`);
});

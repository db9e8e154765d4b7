import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgeReturn, readReturn, returnBatches } from "./read-return";
import { recordOf, sampleReturn240, sampleReturn400, textOf } from "./sample-return";

const lines240 = [...sampleReturn240({ titles: 3 })];
const lines400 = [...sampleReturn400({ titles: 3 })];
const formats = [
  ["240", lines240],
  ["400", lines400],
] as const;

/** The file with one line changed, by its number. */
const changed = (lines: readonly string[], line: number, change: (text: string) => string) =>
  textOf(lines.map((text, index) => (index === line - 1 ? change(text) : text)));

const put = (from: number, content: string) => (line: string) =>
  line.slice(0, from - 1) + content + line.slice(from - 1 + content.length);

const refusalOf = (file: string) => {
  const read = readReturn(file);
  return read.ok ? null : { code: read.error.code, line: read.error.line };
};

describe.each(formats)("a return of CNAB %s", (format, lines) => {
  test("is read: what each title says, and what they come to", () => {
    const read = readReturn(textOf(lines));
    expect(read).toMatchObject({
      ok: true,
      value: {
        header: { format, createdOn: "2026-01-07", fileNumber: expect.stringMatching(/^0*42$/) },
        totals: { titles: 3, byOccurrence: { "06": 3 }, review: 0, paidCents: 3006 },
        entries: [1, 2, 3].map((n) => ({
          occurrence: "06",
          event: "paid",
          nossoNumero: expect.stringMatching(new RegExp(`^0+${n}$`)),
          seuNumero: `PEDIDO-${n}`,
          dueOn: "2026-01-02",
          amountCents: 1000 + n,
          paidCents: 1000 + n,
          occurredOn: "2026-01-06",
          creditedOn: "2026-01-07",
        })),
      },
    });
  });

  test("reads the same whatever editors and transfers did to the ends of its lines", () => {
    const whole = readReturn(textOf(lines));
    const trimmed = lines.map((line) => line.trimEnd());
    for (const text of [
      textOf(trimmed),
      textOf(trimmed, "\n"),
      textOf(lines, "\n").trimEnd(),
      `\uFEFF${textOf(trimmed)}`,
      `${textOf(lines)}\u001A`,
      `${textOf(lines)}\r\n   \r\n\u001A\u001A`,
      textOf(lines.map((line) => `${line} `)),
    ])
      expect(readReturn(text)).toEqual(whole);
  });

  test("is refused whole wherever it is cut, with a line of what is left", () => {
    const whole = textOf(lines);
    const trailer = whole.trimEnd().length;
    // Of the last record only blanks may be missing.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: trailer - 1 }), (length) => {
        const cut = whole.slice(0, length);
        const refused = refusalOf(cut);
        expect(refused).not.toBeNull();
        expect(refused?.line).toBeLessThanOrEqual(Math.max(1, cut.split("\n").length));
      }),
      { numRuns: 1000 },
    );
  });

  test("is refused when any of its lines is missing or stands twice", () => {
    lines.forEach((line, index) => {
      expect(refusalOf(textOf(lines.toSpliced(index, 1)))).not.toBeNull();
      expect(refusalOf(textOf(lines.toSpliced(index, 0, line)))).not.toBeNull();
    });
  });

  test("keeps an unknown occurrence for a person, with its records as they came", () => {
    const sample = format === "240" ? sampleReturn240 : sampleReturn400;
    const read = readReturn(textOf(sample({ titles: 2, occurrence: "0X" })));
    expect(read).toMatchObject({
      ok: true,
      value: { totals: { titles: 2, review: 2, paidCents: 0 } },
    });
    const [entry] = read.ok ? read.value.entries : [];
    expect(entry).toMatchObject({ event: "review", reviewReason: "unknown_occurrence", occurrence: "0X" });
    expect(entry?.raw.join("")).toContain("PEDIDO-1");
  });
});

test.each([
  ["a letter in an amount", changed(lines240, 4, put(80, "A")), "bad_field", 4],
  ["a day that does not exist", changed(lines240, 3, put(74, "31022026")), "bad_field", 3],
  ["a record of another bank", changed(lines240, 5, put(1, "237")), "wrong_order", 5],
  ["a record of another lot", changed(lines240, 5, put(4, "0002")), "wrong_order", 5],
  ["a number out of sequence", changed(lines240, 5, put(9, "00009")), "wrong_sequence", 5],
  ["a T without its U", changed(lines240, 4, put(14, "T")), "unpaired_segment", 3],
  ["a U without its T", changed(lines240, 3, put(14, "U")), "unpaired_segment", 3],
  ["another segment before any title", changed(lines240, 3, put(14, "Y")), "wrong_order", 3],
  ["a lot trailer that counts another number", changed(lines240, 9, put(18, "000007")), "wrong_total", 9],
  ["a file trailer that counts another number", changed(lines240, 10, put(24, "000009")), "wrong_total", 10],
  ["a lot inside a lot", changed(lines240, 3, put(8, "1")), "wrong_order", 3],
  ["a file trailer inside a lot", changed(lines240, 9, put(8, "9")), "wrong_order", 9],
  ["a type of record that is not of returns", changed(lines240, 3, put(8, "4")), "wrong_order", 3],
  ["a line that is too wide", changed(lines240, 6, (line) => `${line}X`), "too_wide", 6],
  ["a record after the end", `${textOf(lines240)}${lines240[9]}`, "wrong_order", 11],
  ["a bank that is not known", textOf(sampleReturn240({ titles: 1, bank: "999" })), "unknown_bank", 1],
  ["a remittance", changed(lines240, 1, put(143, "1")), "not_a_return", 1],
  ["a lot of a remittance", changed(lines240, 2, put(9, "R")), "not_a_return", 2],
  ["a remittance of CNAB 400", "01REMESSA01COBRANCA", "not_a_return", 1],
  ["a letter in an amount of CNAB 400", changed(lines400, 3, put(260, "O")), "bad_field", 3],
  ["a number out of sequence in CNAB 400", changed(lines400, 3, put(395, "000009")), "wrong_sequence", 3],
  [
    "a trailer that counts another number of titles",
    changed(lines400, 5, put(213, "00000004")),
    "wrong_total",
    5,
  ],
  ["a trailer that sums another value", changed(lines400, 5, put(221, "00000000003007")), "wrong_total", 5],
  ["a record beside a title, without the title", changed(lines400, 2, put(1, "4")), "wrong_order", 2],
  ["a bank that is not known in CNAB 400", changed(lines400, 1, put(77, "104")), "unknown_bank", 1],
  ["something else", "nome;valor\n", "unknown_format", 1],
  ["nothing", "", "empty", 1],
  ["blank lines", "\r\n\r\n", "empty", 2],
])("refuses %s, with the line", (_, file, code, line) => {
  expect(refusalOf(file)).toEqual({ code, line });
});

test("other segments stay with the title before them", () => {
  const y = recordOf(240, [[1, "1040001300007Y 06"]]);
  const file = lines240.toSpliced(8, 0, y).map((line, index) => {
    if (index === 9) return put(18, "000009")(line);
    return index === 10 ? put(24, "000011")(line) : line;
  });
  const read = readReturn(textOf(file));
  expect(read.ok && read.value.entries.map(({ raw }) => raw.length)).toEqual([2, 2, 3]);
});

test("the Pix of a title is read from the record after it", () => {
  const pix = recordOf(400, [
    [1, "300020126580014br.gov.bcb.pix"],
    [395, "000003"],
  ]);
  const file = [
    ...lines400.slice(0, 2),
    pix,
    ...lines400.slice(2).map((line, index) => put(395, `00000${index + 4}`)(line)),
  ];
  const read = readReturn(textOf(file));
  expect(read.ok && read.value.entries.map((entry) => entry.pix?.copyAndPaste ?? null)).toEqual([
    "00020126580014br.gov.bcb.pix",
    null,
    null,
  ]);
});

test("Santander's lots may count their details alone, as its files do", () => {
  const file = [...sampleReturn240({ titles: 2, bank: "033" })];
  const lotTrailer = file.length - 1;
  expect(judgeReturn(textOf(file)).ok).toBe(true);
  expect(judgeReturn(changed(file, lotTrailer, put(18, "000004"))).ok).toBe(true);
  expect(judgeReturn(changed(file, lotTrailer, put(18, "000005"))).ok).toBe(false);
});

test("goes on after the last title that was dealt with", () => {
  const batches = [...returnBatches(lines240, 2, 3)];
  expect(batches.map((batch) => batch.map(({ line }) => line))).toEqual([[5, 7]]);
});

test("a file of 100,000 titles is judged and read in batches, from lines that are never held together", () => {
  const titles = 100_000;
  const judged = judgeReturn(sampleReturn240({ titles }));
  const paidCents = titles * 1000 + (titles * (titles + 1)) / 2;
  expect(judged).toMatchObject({ ok: true, value: { totals: { titles, paidCents } } });
  let sum = 0;
  let largest = 0;
  for (const batch of returnBatches(sampleReturn240({ titles }), 500)) {
    largest = Math.max(largest, batch.length);
    for (const { paidCents: paid } of batch) sum += paid;
  }
  expect({ sum, largest }).toEqual({ sum: paidCents, largest: 500 });
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBankText } from "./bank-text";
import { readField } from "./read-field";
import type { Instruction, NewTitle, Remittance } from "./remittance";
import type { CnabBank, CnabFormat } from "./tables/bank";
import { type Cell, isConstant, type RemittanceRecord } from "./tables/remittance-record";
import { remittances240, remittances400 } from "./tables/remittances";
import { writeRemittance } from "./write-remittance";

const digitsOf = (length: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));
const day = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2039-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const words = fc.string({ unit: fc.constantFrom(..."aãçÉõ Üñ'-&ßøz0–€"), maxLength: 60 });
const cents = fc.integer({ min: 1, max: 999_999_999 });
const document = fc.oneof(digitsOf(11), fc.constant("12ABC34501DE35"), digitsOf(14));

const reference = fc.record({
  nossoNumero: digitsOf(7),
  nossoNumeroDigit: fc.stringMatching(/^\d$/),
  seuNumero: fc.stringMatching(/^[A-Z0-9]{1,10}$/),
  control: fc.stringMatching(/^[A-Z0-9]{0,25}$/),
  dueOn: day,
  amountCents: cents,
});

const newTitle: fc.Arbitrary<NewTitle> = fc
  .tuple(
    reference,
    fc.record({
      issuedOn: day,
      species: fc.constantFrom("DM" as const, "DS" as const),
      payer: fc.record({
        document,
        name: words,
        street: words,
        district: words,
        zip: fc.stringMatching(/^\d{8}$/),
        city: words,
        state: fc.constantFrom("RO", "SP", "DF"),
      }),
      interest: fc.option(fc.record({ centsPerDay: fc.integer({ min: 1, max: 9999 }), from: day })),
      fine: fc.option(fc.record({ hundredthsOfPercent: fc.integer({ min: 1, max: 9999 }), from: day })),
      writeOffDays: fc.integer({ min: 0, max: 99 }),
    }),
  )
  .map(([title, rest]) => ({ ...title, ...rest }));

const instruction: fc.Arbitrary<Instruction> = fc.oneof(
  newTitle.map((title) => ({ kind: "register" as const, title })),
  reference.map((title) => ({ kind: "cancel" as const, title })),
  reference.map((title) => ({ kind: "change_due_date" as const, title })),
);

const files: [CnabBank, CnabFormat][] = [
  ...Object.keys(remittances240).map((bank): [CnabBank, CnabFormat] => [bank as CnabBank, "240"]),
  ...Object.keys(remittances400).map((bank): [CnabBank, CnabFormat] => [bank as CnabBank, "400"]),
];

const remittance = (
  bank: CnabBank,
  format: CnabFormat,
  instructions: readonly Instruction[],
): Remittance => ({
  bank,
  format,
  beneficiary: {
    name: "Certificação São José Ltda.",
    document: "11222333000181",
    agency: "1234",
    agencyDigit: "5",
    account: "12345",
    accountDigit: "6",
    covenant: "123456",
    wallet: "17",
    walletVariation: "19",
    walletCode: "1",
  },
  fileNumber: 7,
  createdOn: "2026-03-31",
  createdAt: "101112",
  instructions,
});

function written(file: Remittance): string[] {
  const text = writeRemittance(file);
  if (!text.ok) throw new Error(JSON.stringify(text.error));
  const lines = text.value.split("\r\n");
  expect(lines.pop()).toBe("");
  return lines;
}

const cellsOf = ({ parts }: RemittanceRecord) => parts.filter((part): part is Cell => !isConstant(part));

/** What a record says, by the table that wrote it. */
const said = (record: RemittanceRecord, line: string) =>
  Object.fromEntries(cellsOf(record).map(([name, field]) => [name, readField(field, line)]));

/** What it must say of a title: text as banks have it, cut where its field ends; numbers without zeros at the left. */
function wanted(record: RemittanceRecord, { title }: Instruction) {
  const payer = "payer" in title ? title.payer : undefined;
  const values: Record<string, string | number | null | undefined> = {
    document: title.seuNumero,
    control: title.control,
    dueOn: title.dueOn,
    amount: title.amountCents,
    payerName: payer?.name,
    payerStreet: payer?.street,
    payerCity: payer?.city,
    payerDocument: payer?.document,
    payerZip: payer?.zip,
  };
  const cut = (value: string, width: number) => toBankText(value).slice(0, width).trim();
  return Object.fromEntries(
    cellsOf(record).flatMap(([name, { from, to }]) => {
      const value = values[name];
      if (value === undefined) return [];
      return [[name, typeof value === "string" && name !== "dueOn" ? cut(value, to - from + 1) : value]];
    }),
  );
}

const withoutZeros = (values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      name === "payerDocument" || name === "payerZip" ? String(value).replace(/^0+/, "") : value,
    ]),
  );

describe.each(files)("a remittance to %s in CNAB %s", (bank, format) => {
  const layout240 = remittances240[bank];
  const layout400 = remittances400[bank];

  test("has only lines of its width, in capitals of ASCII, and a number on each in sequence", () => {
    fc.assert(
      fc.property(fc.array(instruction, { minLength: 1, maxLength: 6 }), (instructions) => {
        const lines = written(remittance(bank, format, instructions));
        for (const line of lines) expect(line).toMatch(new RegExp(`^[ -\`{-~]{${format}}$`));
        if (format === "400")
          expect(lines.map((line) => Number(line.slice(394)))).toEqual(lines.map((_, index) => index + 1));
        else {
          const details = lines.slice(2, -2);
          expect(details.map((line) => Number(line.slice(8, 13)))).toEqual(
            details.map((_, index) => index + 1),
          );
          expect(lines.at(-2)?.slice(17, 23)).toBe(String(details.length + 2).padStart(6, "0"));
          expect(lines.at(-1)?.slice(17, 29)).toBe(`000001${String(lines.length).padStart(6, "0")}`);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("says what it was given: the tables that wrote it read it back", () => {
    const title = format === "240" ? layout240?.p : layout400?.detail;
    const payer = format === "240" ? layout240?.q : layout400?.detail;
    if (!title || !payer) throw new Error("no layout");
    fc.assert(
      fc.property(instruction, (only) => {
        const lines = written(remittance(bank, format, [only]));
        const first = lines[format === "240" ? 2 : 1] ?? "";
        expect(withoutZeros(said(title, first))).toMatchObject(withoutZeros(wanted(title, only)));
        if (only.kind !== "register") return;
        const second = format === "240" ? (lines[3] ?? "") : first;
        expect(withoutZeros(said(payer, second))).toMatchObject(withoutZeros(wanted(payer, only)));
      }),
      { numRuns: 60 },
    );
  });

  test("is not written when something that may not be cut does not fit, and says what and where", () => {
    const [good, bad] = fc.sample(reference, { numRuns: 2, seed: 1 }) as [NewTitle, NewTitle];
    const faults = [
      ["amount", { ...bad, amountCents: 10 ** 15 }],
      ["amount", { ...bad, amountCents: 0.5 }],
      ["amount", { ...bad, amountCents: -1 }],
      ["document", { ...bad, seuNumero: "X".repeat(16) }],
      ["control", { ...bad, control: "X".repeat(26) }],
      ["dueOn", { ...bad, dueOn: "2026-02-30" }],
    ] as const;
    for (const [field, title] of faults) {
      const file = remittance(bank, format, [
        { kind: "cancel", title: good },
        { kind: "cancel", title },
      ]);
      expect(writeRemittance(file)).toMatchObject({
        ok: false,
        error: { code: "does_not_fit", instruction: 1, field },
      });
    }
  });

  test("takes no nosso número that its field cannot hold, and none with letters", () => {
    const [title] = fc.sample(reference, { numRuns: 1, seed: 2 }) as [NewTitle];
    for (const nossoNumero of ["9".repeat(21)])
      expect(
        writeRemittance(remittance(bank, format, [{ kind: "cancel", title: { ...title, nossoNumero } }])),
      ).toMatchObject({ ok: false, error: { code: "does_not_fit", instruction: 0 } });
  });
});

const one = fc.sample(newTitle, { numRuns: 1, seed: 3 })[0] as NewTitle;
const fined = { ...one, fine: { hundredthsOfPercent: 200, from: "2026-04-11" } };

test.each([
  ["341", "22"],
  ["001", "5992"],
] as const)("the fine to %s in CNAB 400 is a record of its own, of new titles only", (bank, start) => {
  const lines = written(
    remittance(bank, "400", [
      { kind: "register", title: fined },
      { kind: "register", title: { ...one, fine: null } },
      { kind: "cancel", title: fined },
    ]),
  );
  expect(lines).toHaveLength(6);
  expect(lines[2]?.startsWith(start)).toBe(true);
  expect(lines[2]).toContain("200");
});

test("a new title is P, Q and, with a fine, R; an instruction is P alone", () => {
  const lines = written(
    remittance("104", "240", [
      { kind: "register", title: fined },
      { kind: "register", title: { ...one, fine: null } },
      { kind: "cancel", title: one },
      { kind: "change_due_date", title: one },
    ]),
  );
  expect(lines.slice(2, -2).map((line) => line.slice(13, 17))).toEqual([
    "P 01",
    "Q 01",
    "R 01",
    "P 01",
    "Q 01",
    "P 02",
    "P 06",
  ]);
});

test("more titles than a lot may have begin another, and the file counts both", () => {
  const titles = 33_334;
  const lines = written(
    remittance(
      "001",
      "240",
      Array.from({ length: titles }, () => ({ kind: "register" as const, title: fined })),
    ),
  );
  const trailers = lines.filter((line) => line.charAt(7) === "5").map((line) => line.slice(3, 23).trim());
  expect(trailers.map((line) => line.replace(/ +/, " "))).toEqual(["00015 100001", "00025 000005"]);
  expect(lines.at(-1)?.slice(17, 29)).toBe(`000002${String(titles * 3 + 6)}`);
});

test("Santander's accounts of ten digits end at the end of the record", () => {
  const file = remittance("033", "400", [{ kind: "cancel", title: one }]);
  const long = written({
    ...file,
    beneficiary: { ...file.beneficiary, account: "001234567", accountDigit: "8" },
  });
  expect(long[1]?.slice(382, 385)).toBe("   ");
  const longer = written({
    ...file,
    beneficiary: { ...file.beneficiary, account: "130012345", accountDigit: "8" },
  });
  expect(longer[1]?.slice(382, 385)).toBe("I58");
});

test("a bank without the format, and a file of nothing, are refused by name", () => {
  expect(writeRemittance(remittance("104", "400", [{ kind: "cancel", title: one }]))).toEqual({
    ok: false,
    error: { code: "unsupported", bank: "104", format: "400" },
  });
  expect(writeRemittance(remittance("104", "240", []))).toEqual({ ok: false, error: { code: "empty" } });
});

test.each([
  ["São João d’Água & Cia.", "SAO JOAO D'AGUA & CIA."],
  ["n.º 5 – ap. 2", "N.O 5 - AP. 2"],
  ["Straße €😀\u0007x", "STRASSE    X"],
  ["Æsir Ørsted", "AESIR ORSTED"],
])("«%s» is «%s» to a bank", (text, expected) => {
  expect(toBankText(text)).toBe(expected);
});

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readReturn } from "@/lib/billing/cnab/read-return";
import type { Remittance } from "@/lib/billing/cnab/remittance";
import { writeRemittance } from "@/lib/billing/cnab/write-remittance";

const FOLDER = "lib/billing/cnab/testdata";
const sample = (name: string) => readFileSync(`${FOLDER}/${name}`, "latin1");

type Detail = Record<"mov" | "id" | "venc", string> &
  Record<"valor" | "pago", number> & {
    juros?: number;
    liquido?: number;
    tarifa?: number;
    motivo?: string;
    dataOcorrencia?: string;
    dataCredito?: string;
  };
type Expected = {
  formato: "CNAB240" | "CNAB400";
  banco: string;
  titulos: number;
  porMovimento: Record<string, number>;
  somaPagaCentavos: number;
  detalhe: Detail[];
};

const expected = JSON.parse(readFileSync(`${FOLDER}/expected.json`, "utf8")) as Record<string, Expected>;
const returns = Object.entries(expected).filter(([name]) => !name.endsWith(".rem"));

/** «01042016» and «010416» as the samples have them; zeros are no day. */
const day = (text: string) =>
  /^0*$/.test(text)
    ? null
    : `${text.length === 8 ? text.slice(4) : `20${text.slice(4)}`}-${text.slice(2, 4)}-${text.slice(0, 2)}`;

function entriesOf(name: string) {
  const read = readReturn(sample(name));
  if (!read.ok) throw new Error(`${name}: line ${read.error.line}: ${read.error.reason}`);
  return read.value;
}

test("every sample is one that expected.json knows", () => {
  const files = readdirSync(FOLDER).filter((name) => /\.re[tm]$/i.test(name));
  expect(files.sort()).toEqual(Object.keys(expected).sort());
});

describe.each(returns)("%s", (name, { formato, banco, titulos, porMovimento, somaPagaCentavos, detalhe }) => {
  test("comes to the totals that were found by hand", () => {
    const { header, totals } = entriesOf(name);
    expect({ ...header, format: `CNAB${header.format}` }).toMatchObject({ format: formato, bank: banco });
    expect(totals).toMatchObject({
      titles: titulos,
      byOccurrence: porMovimento,
      reportedCents: somaPagaCentavos,
    });
  });

  test("gives every title as the bank's fields have it", () => {
    const entries = entriesOf(name).entries.map((entry) => ({
      mov: entry.occurrence,
      id: entry.titleId,
      venc: entry.dueOn,
      valor: entry.amountCents,
      pago: entry.reportedCents,
      juros: entry.chargesCents,
      liquido: entry.creditedCents,
      tarifa: entry.feeCents,
      motivos: entry.motives,
      dataOcorrencia: entry.occurredOn,
      dataCredito: entry.creditedOn,
    }));
    const wanted = detalhe.map(
      ({ motivo, venc, dataOcorrencia, dataCredito, mov, id, valor, pago, ...rest }) => ({
        mov,
        id,
        valor,
        pago,
        venc: day(venc),
        ...(rest.juros !== undefined && { juros: rest.juros }),
        ...(rest.liquido !== undefined && { liquido: rest.liquido }),
        ...(rest.tarifa !== undefined && { tarifa: rest.tarifa }),
        ...(motivo !== undefined && { motivos: (motivo.match(/../g) ?? []).filter((code) => code !== "00") }),
        ...(dataOcorrencia !== undefined && { dataOcorrencia: day(dataOcorrencia) }),
        ...(dataCredito !== undefined && { dataCredito: day(dataCredito) }),
      }),
    );
    expect(entries).toMatchObject(wanted);
  });
});

test("Sicoob's sample leaves to a person the settlement of nothing and the pair that disagrees", () => {
  const review = entriesOf("sicoob-example.ret").entries.filter(({ event }) => event === "review");
  expect(review.map(({ line, reviewReason }) => [line, reviewReason])).toEqual([
    [5, "nothing_paid"],
    [7, "segments_disagree"],
  ]);
});

test("Bradesco's sample is read although its trailer sums another value, and says so", () => {
  expect(entriesOf("CNAB400BRADESCO.RET").warnings).toEqual([
    expect.stringMatching(/^Linha 8: .*2\.020,00.*2\.730,00\.$/),
  ]);
});

/** What the suite that wrote the sample remittance gave it. */
const caixa: Remittance = {
  bank: "104",
  format: "240",
  beneficiary: {
    name: "Entidade de Exemplo",
    document: "12345678901",
    agency: "12345",
    agencyDigit: "1",
    account: "",
    accountDigit: "",
    covenant: "123456",
    wallet: "14",
    walletVariation: "",
    walletCode: "1",
  },
  fileNumber: 1,
  createdOn: "2015-07-14",
  createdAt: "161515",
  instructions: [
    {
      kind: "register",
      title: {
        nossoNumero: "14000000000000123",
        nossoNumeroDigit: "",
        seuNumero: "00000006969",
        control: "00000006969",
        dueOn: "2015-07-14",
        amountCents: 19_990,
        issuedOn: "2015-07-14",
        species: "DM",
        payer: {
          document: "12345678901",
          name: "Pablo Diego José Francisco de Paula Juan Nepomuceno",
          street: "Rua Rio Grande do Sul São paulo Minas caçapa da silva junior",
          district: "São josé dos quatro apostolos magros",
          zip: "12345678",
          city: "Santa rita de cássia maria da silva",
          state: "SP",
        },
        interest: { centsPerDay: 0, from: "2015-07-15" },
        fine: { hundredthsOfPercent: 0, from: "2015-07-15" },
        writeOffDays: 120,
      },
    },
  ],
};

/** Where the sample differs for a reason: line, from, to. */
const known = [
  [1, 164, 166], // version of the layout: the sample's is older than the manual that is followed
  [1, 212, 215], // version of an application of Caixa's
  [2, 14, 16], // version of the layout
  [3, 107, 108], // «99 outros»: only duplicatas are written
  [6, 24, 46], // count and sum of the titles, which the manual wants and the sample leaves zero
] as const;

const withoutKnown = (text: string) =>
  text
    .split("\r\n")
    .map((line, index) =>
      known
        .filter(([number]) => number === index + 1)
        .reduce(
          (rest, [, from, to]) => rest.slice(0, from - 1) + "?".repeat(to - from + 1) + rest.slice(to),
          line,
        ),
    );

test("the sample remittance is written again, character by character but for what is known", () => {
  const written = writeRemittance(caixa);
  if (!written.ok) throw new Error(JSON.stringify(written.error));
  expect(withoutKnown(written.value)).toEqual(withoutKnown(sample("remessa-caixa-cnab240.rem")));
});

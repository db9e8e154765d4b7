import { expect, test } from "vitest";
import { checkReturn, describeReturn } from "./describe-return";
import { readBankFile } from "./read-file";

const sample = (name: string) => readBankFile(`lib/billing/cnab/testdata/${name}`);
const plain = (text: string) => text.replace(/\u00A0/g, " ");
const described = (text: string) => [...describeReturn(text)].map(plain);

test("says what a return is and comes to, and each title that a person must look at", () => {
  expect(described(sample("sicoob-example.ret"))).toEqual([
    "Retorno CNAB 240, banco 756, arquivo 000002 de 11/12/2018",
    "5 títulos (03: 3, 06: 1, 11: 1); a rever: 2",
    "Valor pago no arquivo: R$ 0,00; pago pelos pagadores: R$ 0,00",
    "Creditado: R$ 0,00; tarifas: R$ 0,00",
    "  linha 5, título 000000050001014, ocorrência 06: uma liquidação sem valor pago",
    "  linha 7, título 000000050001014, ocorrência 03: os segmentos T e U trazem ocorrências diferentes",
  ]);
});

test("tells what Itaú reports from what the payers paid", () => {
  expect(described(sample("retorno-cnab400-itau.ret"))[2]).toBe(
    "Valor pago no arquivo: R$ 942,73; pago pelos pagadores: R$ 952,72",
  );
});

test("names the line for which a file is refused", () => {
  const cut = sample("retorno_cnab240_caixa.ret").slice(0, 3000);
  expect(checkReturn(cut)).toEqual({
    refused: true,
    line: "Recusado na linha 13: o arquivo termina aqui, sem o trailer: está cortado ou incompleto.",
  });
  expect(described(cut)).toEqual([checkReturn(cut).line]);
});

test("a file that is not there is refused in words", () => {
  expect(() => readBankFile("nada.ret")).toThrow(/^nada\.ret: /);
});

import { expect, test } from "vitest";
import { documentsToBring } from "./documents";
import type { Order } from "./order";
import { sampleOrder } from "./sample-order";

const TODAY = "2026-11-25";
const namesFor = (own: Partial<Order>) => documentsToBring(sampleOrder(own), TODAY).map(({ name }) => name);

const IDENTITY = ["Documento de identidade com foto", "CPF"];

test.each<[string, Partial<Order>, string[]]>([
  ["a person", {}, IDENTITY],
  ["a person with a token", { certificateType: "A3", media: "token" }, [...IDENTITY, "Token"]],
  [
    "a company",
    { kind: "pessoa_juridica" },
    [
      ...IDENTITY,
      "Contrato social, estatuto ou requerimento de empresário",
      "Ata da eleição dos administradores",
      "Comprovante de inscrição no CNPJ",
    ],
  ],
  [
    "a public body with a card",
    { kind: "orgao_publico", certificateType: "A3", media: "cartao" },
    [...IDENTITY, "Ato de nomeação ou designação do titular", "Comprovante de inscrição no CNPJ", "Cartão"],
  ],
  ["a renewal without a visit", { renewal: true, currentCertificateValidUntil: TODAY }, []],
  ["a renewal that came too late", { renewal: true, currentCertificateValidUntil: "2026-11-24" }, IDENTITY],
])("%s brings what its kind and product ask for", (_, own, names) => {
  expect(namesFor(own)).toEqual(names);
});

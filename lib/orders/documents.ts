import { needsVisit } from "./needs-visit";
import type { CertificateMedia, Order, OrderKind } from "./order";

export type DocumentToBring = { name: string; detail: string };

/** For which kinds and media a document is asked; without a list, for all of them. */
type Entry = DocumentToBring & { kinds?: readonly OrderKind[]; media?: readonly CertificateMedia[] };

/**
 * What is brought to the validation, by kind and product (ICP-Brasil, DOC-ICP-05, identification of persons and
 * organisations). The authority's own list goes here.
 */
const entries: readonly Entry[] = [
  {
    name: "Documento de identidade com foto",
    detail:
      "Original, em bom estado e dentro da validade: RG, CNH, passaporte ou carteira de conselho profissional. Vale também o documento digital oficial, no aplicativo.",
  },
  {
    name: "CPF",
    detail: "Só se o número não estiver no documento de identidade.",
  },
  {
    kinds: ["pessoa_juridica"],
    name: "Contrato social, estatuto ou requerimento de empresário",
    detail: "Registrado na junta comercial ou no cartório, com a última alteração.",
  },
  {
    kinds: ["pessoa_juridica"],
    name: "Ata da eleição dos administradores",
    detail: "Só se o contrato ou o estatuto diz que eles são eleitos.",
  },
  {
    kinds: ["orgao_publico"],
    name: "Ato de nomeação ou designação do titular",
    detail: "A portaria, o decreto ou o termo de posse, com a publicação no diário oficial.",
  },
  {
    kinds: ["pessoa_juridica", "orgao_publico"],
    name: "Comprovante de inscrição no CNPJ",
    detail: "Tire no site da Receita Federal. A situação precisa ser «ativa».",
  },
  {
    media: ["token"],
    name: "Token",
    detail: "Só se você já tem o seu. Leve também a senha (PIN) dele.",
  },
  {
    media: ["cartao"],
    name: "Cartão",
    detail: "Só se você já tem o seu. Leve também a senha (PIN) dele.",
  },
];

const isFor = <T>(wanted: readonly T[] | undefined, own: T) => wanted?.includes(own) ?? true;

type Subject = Pick<Order, "kind" | "media" | "renewal" | "currentCertificateValidUntil">;

/** The documents of an order on a civil date; none when it needs no visit. */
export const documentsToBring = (order: Subject, today: string): DocumentToBring[] =>
  needsVisit(order, today)
    ? entries
        .filter(({ kinds, media }) => isFor(kinds, order.kind) && isFor(media, order.media))
        .map(({ name, detail }) => ({ name, detail }))
    : [];

/** Who has to be there, as the customer reads it. */
export const whoComesText = {
  pessoa_fisica:
    "O titular precisa ir em pessoa, ou estar ele mesmo na videoconferência. Ninguém pode ir no lugar dele, nem com procuração.",
  pessoa_juridica:
    "O titular deste pedido, que responde pela empresa, precisa ir em pessoa ou estar na videoconferência. Se o contrato social pede a assinatura de mais de um administrador, todos precisam ir.",
  orgao_publico:
    "O titular deste pedido, nomeado ou designado pelo órgão, precisa ir em pessoa ou estar na videoconferência. Outro servidor não pode ir no lugar dele.",
} satisfies Record<OrderKind, string>;

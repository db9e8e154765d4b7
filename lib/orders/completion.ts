import type { Order, OrderKind, PaymentTerms } from "./order";
import { orderPath } from "./order-number";
import { termHasEnded } from "./order-term";
import { terms } from "./terms";

/** The steps of «Concluir pedido», in their order; each is also the last segment of its address. */
export const completionSteps = [
  "titular",
  "endereco",
  "organizacao",
  "empenho",
  "documentos",
  "conferir",
] as const;
export type CompletionStep = (typeof completionSteps)[number];

export const isCompletionStep = (word: string): word is CompletionStep =>
  (completionSteps as readonly string[]).includes(word);

/** What the order and its holder's record hold already, before anything the customer types here. */
export type KnownData = {
  kind: OrderKind;
  paymentTerms: PaymentTerms;
  birthDate: string | null;
  phone: string;
  streetType: string;
  street: string;
  district: string;
  cep: string;
  city: string;
  state: string;
  holderRole: string;
  empenhoNumber: string | null;
};

/** What the customer gave so far: the draft's fields by name, and whether the empenho's file is here. */
export type GivenData = { fields: Record<string, string>; hasEmpenhoFile: boolean };

export type MissingData =
  | "dataNascimento"
  | "telefone"
  | "endereco"
  | "cargo"
  | "numeroEmpenho"
  | "arquivoEmpenho";

type Need = {
  data: MissingData;
  step: CompletionStep;
  isMissing: (known: KnownData) => boolean;
  isGiven: (given: GivenData) => boolean;
};

const typed =
  (field: string) =>
  ({ fields }: GivenData) =>
    Boolean(fields[field]);

/** All that an order may lack, in the order in which it is asked: the one table. */
const needs: readonly Need[] = [
  {
    data: "dataNascimento",
    step: "titular",
    isMissing: ({ birthDate }) => birthDate === null,
    isGiven: typed("dataNascimento"),
  },
  { data: "telefone", step: "titular", isMissing: ({ phone }) => phone === "", isGiven: typed("telefone") },
  {
    // Half an address is asked for whole. A number is no part of it: some houses have none.
    data: "endereco",
    step: "endereco",
    isMissing: ({ streetType, street, district, cep, city, state }) =>
      [streetType, street, district, cep, city, state].includes(""),
    isGiven: typed("logradouro"),
  },
  {
    data: "cargo",
    step: "organizacao",
    isMissing: ({ kind, holderRole }) => kind !== "pessoa_fisica" && holderRole === "",
    isGiven: typed("cargo"),
  },
  {
    data: "numeroEmpenho",
    step: "empenho",
    isMissing: ({ paymentTerms, empenhoNumber }) => paymentTerms === "invoiced" && !empenhoNumber,
    isGiven: typed("numeroEmpenho"),
  },
  {
    data: "arquivoEmpenho",
    step: "empenho",
    isMissing: ({ paymentTerms }) => paymentTerms === "invoiced",
    isGiven: ({ hasEmpenhoFile }) => hasEmpenhoFile,
  },
];

export type Completion = {
  /** What the order lacks, whether or not the customer has given it meanwhile. */
  missing: MissingData[];
  /** The steps of this order: those that ask for something missing, documents and terms, and the review. */
  steps: { step: CompletionStep; done: boolean }[];
  /** The first step that is not done: where the customer goes on. The review is never done by itself. */
  current: CompletionStep;
};

/** How far a customer is with an order. Terms accepted in an older version are to be accepted anew. */
export function completionOf(known: KnownData, given: GivenData): Completion {
  const lacking = needs.filter(({ isMissing }) => isMissing(known));
  const isDone = (step: CompletionStep) => {
    if (step === "documentos") return given.fields.termos === terms.version;
    return step !== "conferir" && lacking.every((need) => need.step !== step || need.isGiven(given));
  };
  const steps = completionSteps
    .filter((step) => ["documentos", "conferir"].includes(step) || lacking.some((need) => need.step === step))
    .map((step) => ({ step, done: isDone(step) }));
  const current = steps.find(({ done }) => !done)?.step ?? "conferir";
  return { missing: lacking.map(({ data }) => data), steps, current };
}

/** Only a draft in its term can be completed. Past the term the clock ends it, even if it has not come by yet. */
export const isCompletable = (order: Pick<Order, "status" | "expiresOn">, today: string): boolean =>
  order.status === "draft" && !termHasEnded(order, today);

/** May this step be opened? Those before it must be done, so that the review never shows half. */
export const isReached = ({ steps, current }: Completion, step: CompletionStep): boolean => {
  const order = steps.map(({ step: name }) => name);
  return order.includes(step) && order.indexOf(step) <= order.indexOf(current);
};

/** The address of a step; without one, of wherever the customer goes on. */
export const completionPath = (number: string, step?: CompletionStep): string =>
  `${orderPath(number)}/concluir${step ? `/${step}` : ""}`;

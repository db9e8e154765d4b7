import "server-only";
import { findOrderWithHolder } from "@/db/unscoped/order-views";
import { orderInput } from "@/lib/orders/order-input";
import { type Call, defineEndpoint } from "@/lib/server/api/endpoint";
import { etagOf, wantedVersion } from "@/lib/server/api/etag";
import { orderExample } from "@/lib/server/api/examples";
import { noBody, none, orderParams } from "@/lib/server/api/parts";
import { notFound } from "@/lib/server/api/problem";
import { refusalProblem } from "@/lib/server/api/refusal";
import { holderOf, holderView, payerOf, payerView } from "@/lib/server/api/views/order-view";
import { changeHolder, changePayer } from "@/lib/server/use-cases/change-order-people";

type OfOrder = Pick<Call<{ number: string }, unknown, unknown>, "deps" | "params">;

async function part({ deps, params }: OfOrder, view: typeof holderOf | typeof payerOf) {
  const row = await findOrderWithHolder(deps.db, params.number);
  if (!row) return notFound("Não há pedido com esse número.");
  return { status: 200, body: view(row), headers: { ETag: etagOf(row.order.version) } };
}

const shared = { scope: "orders:read", params: orderParams, query: none } as const;
const reading = { ...shared, method: "GET", body: noBody, problems: [] } as const;
const writing = { ...shared, method: "PUT", scope: "orders:write" } as const;

const holderAnswers = { 200: { description: "O titular. ETag: a versão do pedido.", schema: holderView } };
const payerAnswers = { 200: { description: "O responsável. ETag: a versão do pedido.", schema: payerView } };

export const getHolder = defineEndpoint({
  ...reading,
  path: "/orders/{number}/holder",
  tag: "Titular",
  summary: "Lê os dados do titular",
  answers: holderAnswers,
  example: { summary: "O titular de um pedido", params: { number: "900100" } },
  handle: (call) => part(call, holderOf),
});

export const putHolder = defineEndpoint({
  ...writing,
  path: "/orders/{number}/holder",
  tag: "Titular",
  summary: "Atualiza os dados do titular",
  description:
    "Enquanto o titular não tem acesso ao portal. O CPF não muda: para outro CPF, crie outro pedido. Um campo que falta fica como está.",
  body: orderInput.shape.holder,
  answers: holderAnswers,
  problems: ["number_taken", "holder_has_access", "precondition_required", "precondition_failed"],
  example: {
    summary: "O mesmo titular",
    params: { number: "900100" },
    body: orderExample.holder,
  },
  handle: async (call) => {
    const { deps, params, body, ifMatch } = call;
    const result = await changeHolder(deps, params.number, body, wantedVersion(ifMatch));
    return result.ok ? part(call, holderOf) : refusalProblem(result.error);
  },
});

export const getPayer = defineEndpoint({
  ...reading,
  path: "/orders/{number}/payer",
  tag: "Responsável pelo pagamento",
  summary: "Lê o responsável pelo pagamento",
  answers: payerAnswers,
  example: { summary: "O responsável de um pedido", params: { number: "900100" } },
  handle: (call) => part(call, payerOf),
});

export const putPayer = defineEndpoint({
  ...writing,
  path: "/orders/{number}/payer",
  tag: "Responsável pelo pagamento",
  summary: "Troca o responsável pelo pagamento",
  description: "Um CPF ou CNPJ (com letras também), antes de o pedido ser pago.",
  body: orderInput.shape.payer,
  answers: payerAnswers,
  problems: ["already_paid", "order_ended", "not_billable", "precondition_required", "precondition_failed"],
  example: { summary: "O mesmo responsável", params: { number: "900100" }, body: orderExample.payer },
  handle: async (call) => {
    const { deps, params, body, ifMatch } = call;
    const result = await changePayer(deps, params.number, body, wantedVersion(ifMatch));
    return result.ok ? part(call, payerOf) : refusalProblem(result.error);
  },
});

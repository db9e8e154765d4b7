import "server-only";
import { defineEndpoint } from "@/lib/server/api/endpoint";
import { noBody, none, orderParams } from "@/lib/server/api/parts";
import { notFound } from "@/lib/server/api/problem";
import { refusalProblem } from "@/lib/server/api/refusal";
import { pdfAttachment } from "@/lib/server/http/pdf-attachment";
import { readEmpenhoOfOrder } from "@/lib/server/use-cases/read-empenho";

export const getEmpenho = defineEndpoint({
  method: "GET",
  path: "/orders/{number}/empenho",
  tag: "Pedidos",
  summary: "Baixa a nota de empenho que o cliente enviou",
  description:
    "O arquivo como veio, para conferir. Um mês depois que o pedido é cancelado ou expira, ele é apagado.",
  scope: "orders:read",
  params: orderParams,
  query: none,
  body: noBody,
  answers: { 200: { description: "O PDF, como anexo", file: "application/pdf" } },
  problems: [],
  example: { summary: "De um pedido", params: { number: "900100" } },
  handle: async ({ deps, params }) => {
    const read = await readEmpenhoOfOrder(deps, params.number);
    if (read.ok)
      return {
        status: 200,
        body: read.value.bytes,
        headers: pdfAttachment("nota-de-empenho.pdf", read.value),
      };
    return read.error.code === "not_found"
      ? notFound("Não há pedido com esse número, ou ele não tem nota de empenho.")
      : refusalProblem(read.error);
  },
});

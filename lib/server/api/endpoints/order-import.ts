import "server-only";
import { z } from "zod";
import { defineEndpoint } from "@/lib/server/api/endpoint";
import { draftExample, orderExample } from "@/lib/server/api/examples";
import { none } from "@/lib/server/api/parts";
import { importLines } from "@/lib/server/use-cases/import-lines";

async function* linesOf(text: string): AsyncGenerator<string> {
  yield* text.split("\n");
}

const report = z
  .strictObject({
    created: z.int(),
    unchanged: z.int(),
    refused: z.array(
      z.strictObject({
        line: z.int(),
        errors: z.array(z.strictObject({ path: z.string(), detail: z.string() })),
      }),
    ),
  })
  .meta({ id: "ImportReport", description: "Uma linha recusada não impede as outras." });

export const importOrdersEndpoint = defineEndpoint({
  method: "POST",
  path: "/orders/import",
  tag: "Pedidos",
  summary: "Cria muitos pedidos, um por linha (NDJSON)",
  description:
    "Até 8 MB, cerca de dez mil pedidos, tudo numa transação. Um número que já existe fica como está («unchanged»). Para mais, npm run import.",
  scope: "orders:write",
  params: none,
  query: none,
  body: z.string(),
  ndjson: true,
  answers: {
    200: { description: "O que entrou e o que foi recusado, com o número da linha", schema: report },
  },
  problems: [],
  example: {
    summary: "Um pedido completo e um que o cliente completa",
    body: [{ ...orderExample, number: "900101" }, draftExample]
      .map((order) => JSON.stringify(order))
      .join("\n"),
  },
  handle: async ({ deps, key, body }) => ({
    status: 200,
    body: await importLines(deps, linesOf(body), key.name),
  }),
});

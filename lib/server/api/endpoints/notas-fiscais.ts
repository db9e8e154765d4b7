import "server-only";
import { z } from "zod";
import { type NotaRow, notasOfOrder } from "@/db/unscoped/notas-fiscais";
import { findOrderWithHolder } from "@/db/unscoped/order-views";
import { notaStatuses } from "@/lib/notas-fiscais/nota-fiscal";
import { notaInput, notaStatusInput } from "@/lib/notas-fiscais/nota-input";
import { defineEndpoint } from "@/lib/server/api/endpoint";
import { etagOf, wantedVersion } from "@/lib/server/api/etag";
import { noBody, none, orderParams } from "@/lib/server/api/parts";
import { notFound } from "@/lib/server/api/problem";
import { refusalProblem } from "@/lib/server/api/refusal";
import { cents, civilDate, instant } from "@/lib/server/api/views/order-view";
import { changeNotaStatus, registerNota } from "@/lib/server/use-cases/register-nota";

const notaView = z
  .strictObject({
    id: z.uuid(),
    version: z.int(),
    number: z.string(),
    series: z.string(),
    verificationCode: z.string(),
    accessKey: z.string().nullable(),
    status: z.enum(notaStatuses),
    replacedBy: z.uuid().nullable(),
    issuedAt: instant,
    competence: civilDate,
    issuer: z.strictObject({ cnpj: z.string(), name: z.string() }),
    taker: z.strictObject({ document: z.string(), name: z.string() }),
    serviceCode: z.string(),
    description: z.string(),
    amountCents: cents,
    deductionsCents: cents,
    issRateHundredths: z.int(),
    issCents: cents,
    withheldCents: cents,
    netCents: cents,
    checkUrl: z.string().nullable(),
  })
  .meta({ id: "NotaFiscal" });

function notaOf(row: NotaRow): z.output<typeof notaView> {
  const {
    orderId: _,
    issuerCnpj,
    issuerName,
    takerDocument,
    takerName,
    createdAt: __,
    updatedAt: ___,
    ...nota
  } = row;
  return {
    ...nota,
    issuedAt: row.issuedAt.toISOString(),
    issuer: { cnpj: issuerCnpj, name: issuerName },
    taker: { document: takerDocument, name: takerName },
  };
}

const notaAnswer = (row: NotaRow, status: number) => ({
  status,
  body: notaOf(row),
  headers: { ETag: etagOf(row.version) },
});

const shared = { tag: "Notas fiscais", query: none } as const;

export const listNotas = defineEndpoint({
  ...shared,
  method: "GET",
  path: "/orders/{number}/notas-fiscais",
  summary: "Lista as notas fiscais de um pedido",
  scope: "notas-fiscais:read",
  params: orderParams,
  body: noBody,
  answers: { 200: { description: "As notas", schema: z.strictObject({ items: z.array(notaView) }) } },
  problems: [],
  example: { summary: "De um pedido", params: { number: "900100" } },
  handle: async ({ deps, params }) => {
    const row = await findOrderWithHolder(deps.db, params.number);
    if (!row) return notFound("Não há pedido com esse número.");
    return { status: 200, body: { items: (await notasOfOrder(deps.db, row.order.id)).map(notaOf) } };
  },
});

export const postNota = defineEndpoint({
  ...shared,
  method: "POST",
  path: "/orders/{number}/notas-fiscais",
  summary: "Registra uma nota fiscal de um pedido",
  description: "A mesma nota de novo não muda nada. O mesmo número com outros dados é recusado.",
  scope: "notas-fiscais:write",
  params: orderParams,
  body: notaInput,
  answers: {
    200: { description: "Esta nota já era conhecida", schema: notaView },
    201: { description: "A nota registrada. ETag: a versão.", schema: notaView },
  },
  problems: ["reference_taken"],
  example: {
    summary: "Uma NFS-e de R$ 180,00",
    params: { number: "900100" },
    body: {
      number: "2026001",
      verificationCode: "A1B2-C3D4",
      issuedAt: "2026-11-25T13:00:00Z",
      competence: "2026-11-25",
      issuer: { cnpj: "11222333000181", name: "AC Exemplo Ltda" },
      taker: { document: "52998224725", name: "Ana Prado" },
      serviceCode: "01.07",
      description: "Certificado digital e-CPF A1",
      amountCents: 18_000,
      issRateHundredths: 200,
      issCents: 360,
      netCents: 18_000,
    },
  },
  handle: async ({ deps, params, body }) => {
    const result = await registerNota(deps, params.number, body);
    if (!result.ok) return refusalProblem(result.error);
    return notaAnswer(result.value.nota, result.value.isNew ? 201 : 200);
  },
});

export const putNotaStatus = defineEndpoint({
  ...shared,
  method: "PUT",
  path: "/orders/{number}/notas-fiscais/{id}/status",
  summary: "Diz que uma nota foi cancelada ou substituída",
  scope: "notas-fiscais:write",
  params: orderParams.extend({ id: z.uuid() }),
  body: notaStatusInput,
  answers: { 200: { description: "A nota como ficou. ETag: a versão.", schema: notaView } },
  problems: ["precondition_required", "precondition_failed"],
  example: {
    summary: "Cancelada",
    params: { number: "900100", id: "00000000-0000-4000-8000-000000000000" },
    body: { status: "cancelled" },
  },
  handle: async ({ deps, params, body, ifMatch }) => {
    const result = await changeNotaStatus(deps, params.number, params.id, body, wantedVersion(ifMatch));
    return result.ok ? notaAnswer(result.value, 200) : refusalProblem(result.error);
  },
});

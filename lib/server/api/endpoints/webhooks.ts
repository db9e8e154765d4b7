import "server-only";
import { z } from "zod";
import { eventTypes } from "@/lib/integration/event";
import { webhookInput, webhookUpdateInput } from "@/lib/integration/webhook-input";
import { defineEndpoint } from "@/lib/server/api/endpoint";
import { etagOf, wantedVersion } from "@/lib/server/api/etag";
import { idParams, noBody, none } from "@/lib/server/api/parts";
import { refusalProblem } from "@/lib/server/api/refusal";
import { instant } from "@/lib/server/api/views/order-view";
import {
  createEndpoint,
  disableEndpoint,
  findEndpoint,
  listEndpoints,
  rotateSecret,
  updateEndpoint,
  type WebhookEndpoint,
} from "@/lib/server/webhooks/endpoints";

const endpointView = z
  .strictObject({
    id: z.uuid(),
    url: z.string(),
    events: z.array(z.enum(eventTypes)).meta({ description: "Nenhum: todos" }),
    failures: z.int().meta({ description: "Falhas seguidas" }),
    pausedUntil: instant
      .nullable()
      .meta({ description: "Depois de uma falha, até quando nada é enviado. No passado: já voltou." }),
    disabledAt: instant.nullable(),
    previousSecretUntil: instant.nullable(),
    version: z.int(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: "WebhookEndpoint" });

const withSecret = z
  .strictObject({
    endpoint: endpointView,
    secret: z.string().meta({ description: "«whsec_…». Aparece só agora." }),
  })
  .meta({ id: "WebhookSecret" });

const viewOf = (endpoint: WebhookEndpoint): z.output<typeof endpointView> => ({
  ...endpoint,
  pausedUntil: endpoint.pausedUntil?.toISOString() ?? null,
  disabledAt: endpoint.disabledAt?.toISOString() ?? null,
  previousSecretUntil: endpoint.previousSecretUntil?.toISOString() ?? null,
  createdAt: endpoint.createdAt.toISOString(),
  updatedAt: endpoint.updatedAt.toISOString(),
});

const answerOf = (endpoint: WebhookEndpoint, status = 200) => ({
  status,
  body: viewOf(endpoint),
  headers: { ETag: etagOf(endpoint.version) },
});

const secretOf = ({ endpoint, secret }: { endpoint: WebhookEndpoint; secret: string }, status: number) => ({
  status,
  body: { endpoint: viewOf(endpoint), secret },
  headers: { ETag: etagOf(endpoint.version) },
});

const ONE = { id: "00000000-0000-4000-8000-000000000000" };
const documented = { description: "O webhook. ETag: a versão.", schema: endpointView };
const shared = { tag: "Webhooks", query: none } as const;
const onOne = { ...shared, params: idParams } as const;
const writing = { ...onOne, scope: "webhooks:write" } as const;

export const listWebhooks = defineEndpoint({
  ...shared,
  method: "GET",
  path: "/webhook-endpoints",
  summary: "Lista os webhooks desta chave",
  scope: "webhooks:read",
  params: none,
  body: noBody,
  answers: { 200: { description: "Os webhooks", schema: z.strictObject({ items: z.array(endpointView) }) } },
  problems: [],
  example: { summary: "Todos" },
  handle: async ({ deps, key }) => ({
    status: 200,
    body: { items: (await listEndpoints(deps, key.id)).map(viewOf) },
  }),
});

export const postWebhook = defineEndpoint({
  ...shared,
  method: "POST",
  path: "/webhook-endpoints",
  summary: "Cria um webhook",
  description: "Como receber e conferir a assinatura: docs/webhooks.md. O segredo aparece só nesta resposta.",
  scope: "webhooks:write",
  params: none,
  body: webhookInput,
  answers: { 201: { description: "O webhook e o seu segredo", schema: withSecret } },
  problems: ["url_refused", "url_taken", "too_many_endpoints"],
  example: {
    summary: "Mudanças de status",
    body: { url: "https://erp.example.com/webhooks/pedidos", events: ["order.status_changed"] },
  },
  handle: async ({ deps, key, body }) => {
    const result = await createEndpoint(deps, key.id, body);
    return result.ok ? secretOf(result.value, 201) : refusalProblem(result.error);
  },
});

export const getWebhook = defineEndpoint({
  ...onOne,
  method: "GET",
  path: "/webhook-endpoints/{id}",
  summary: "Lê um webhook",
  scope: "webhooks:read",
  body: noBody,
  answers: { 200: documented },
  problems: [],
  example: { summary: "Um webhook", params: ONE },
  handle: async ({ deps, key, params }) => {
    const result = await findEndpoint(deps, key.id, params.id);
    return result.ok ? answerOf(result.value) : refusalProblem(result.error);
  },
});

export const putWebhook = defineEndpoint({
  ...writing,
  method: "PUT",
  path: "/webhook-endpoints/{id}",
  summary: "Atualiza um webhook",
  body: webhookUpdateInput,
  answers: { 200: documented },
  problems: [
    "url_refused",
    "url_taken",
    "too_many_endpoints",
    "precondition_required",
    "precondition_failed",
  ],
  example: {
    summary: "Outro endereço",
    params: ONE,
    body: { url: "https://erp.example.com/webhooks", events: [] },
  },
  handle: async ({ deps, key, params, body, ifMatch }) => {
    const update = { ...body, id: params.id, version: wantedVersion(ifMatch) };
    const result = await updateEndpoint(deps, key.id, update);
    return result.ok ? answerOf(result.value) : refusalProblem(result.error);
  },
});

export const deleteWebhook = defineEndpoint({
  ...writing,
  method: "DELETE",
  path: "/webhook-endpoints/{id}",
  summary: "Desativa um webhook",
  description:
    "Nada mais sai para ele. O que esperava fica parado e pode ser refeito por quem opera o portal.",
  body: noBody,
  answers: { 200: documented },
  problems: [],
  example: { summary: "Desativar", params: ONE },
  handle: async ({ deps, key, params }) => {
    const result = await disableEndpoint(deps, key.id, params.id);
    return result.ok ? answerOf(result.value) : refusalProblem(result.error);
  },
});

export const postWebhookSecret = defineEndpoint({
  ...writing,
  method: "POST",
  path: "/webhook-endpoints/{id}/rotate-secret",
  summary: "Troca o segredo de um webhook",
  description: "Por 24 horas as entregas saem assinadas com os dois segredos.",
  body: none,
  answers: { 200: { description: "O webhook e o novo segredo", schema: withSecret } },
  problems: [],
  example: { summary: "Trocar", params: ONE, body: {} },
  handle: async ({ deps, key, params }) => {
    const result = await rotateSecret(deps, key.id, params.id);
    return result.ok ? secretOf(result.value, 200) : refusalProblem(result.error);
  },
});

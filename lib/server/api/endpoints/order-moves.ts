import "server-only";
import { z } from "zod";
import { type Call, defineEndpoint } from "@/lib/server/api/endpoint";
import { none, orderParams, reasonText } from "@/lib/server/api/parts";
import { refusalProblem } from "@/lib/server/api/refusal";
import { moveOrderStatus, type OrderMove } from "@/lib/server/use-cases/move-order-status";
import { orderAnswer, orderDocumented, systemActor } from "./orders";

/** Every move of an order by a system: the same call, the same answers. */
const shared = {
  method: "POST",
  tag: "Pedidos",
  scope: "orders:write",
  params: orderParams,
  query: none,
  answers: { 200: orderDocumented },
  problems: ["illegal_move"],
} as const;

async function moved(
  { deps, params }: Pick<Call<{ number: string }, 0, 0>, "deps" | "params">,
  move: Omit<OrderMove, "number">,
) {
  const result = await moveOrderStatus(deps, { ...move, number: params.number });
  return result.ok ? orderAnswer(deps.db, params.number) : refusalProblem(result.error);
}

const validationResults = {
  approved: { to: "awaiting_issuance", reason: "Validação aprovada" },
  refused: { to: "rejected", reason: "" },
  reopened: { to: "awaiting_validation", reason: "Nova validação possível" },
} as const;

const validationInput = z
  .strictObject({
    result: z.enum(["approved", "refused", "reopened"]),
    reason: reasonText.optional(),
    agent: z
      .string()
      .trim()
      .min(1)
      .max(60)
      .optional()
      .meta({ description: "Agente de registro; o cliente não vê" }),
  })
  .refine(({ result, reason }) => result !== "refused" || reason !== undefined, {
    path: ["reason"],
    error: "Diga o motivo da recusa: o cliente precisa saber o que corrigir.",
  });

export const recordValidation = defineEndpoint({
  ...shared,
  path: "/orders/{number}/validation",
  summary: "Registra o resultado da validação presencial",
  description:
    "approved: o pedido vai para emissão. refused: fica recusado, com o motivo que o cliente lê. reopened: de recusado volta a aguardar validação.",
  body: validationInput,
  example: { summary: "Aprovada", params: { number: "900100" }, body: { result: "approved" } },
  handle: (call) => {
    const { result, reason, agent } = call.body;
    const { to, reason: standard } = validationResults[result];
    const actor = { type: "agent", name: [call.key.name, agent].filter(Boolean).join(": ") } as const;
    return moved(call, { to, actor, reason: reason ?? standard });
  },
});

const issuanceInput = z
  .strictObject({
    validFrom: z.iso.date(),
    validUntil: z.iso.date(),
    serial: z
      .string()
      .regex(/^[0-9a-fA-F]{1,64}$/, "Só dígitos hexadecimais.")
      .meta({ description: "Número de série do certificado, em hexadecimal" }),
  })
  .refine(({ validFrom, validUntil }) => validFrom <= validUntil, {
    path: ["validUntil"],
    error: "O fim da validade vem depois do início.",
  });

export const recordIssuance = defineEndpoint({
  ...shared,
  path: "/orders/{number}/issuance",
  summary: "Registra o certificado emitido, com validade e número de série",
  body: issuanceInput,
  example: {
    summary: "Emitido por um ano",
    params: { number: "900100" },
    body: { validFrom: "2026-11-25", validUntil: "2027-11-24", serial: "3af2b6c901" },
  },
  handle: (call) => {
    const { serial, ...dates } = call.body;
    const certificate = { ...dates, certificateSerial: serial.toLowerCase() };
    const actor = systemActor(call.key);
    return moved(call, { to: "delivered", actor, reason: "Certificado emitido", certificate });
  },
});

export const cancelOrder = defineEndpoint({
  ...shared,
  path: "/orders/{number}/cancel",
  summary: "Cancela um pedido",
  body: z.strictObject({ reason: reasonText }),
  example: {
    summary: "A pedido do cliente",
    params: { number: "900100" },
    body: { reason: "Cancelado a pedido do cliente" },
  },
  handle: (call) => moved(call, { to: "cancelled", actor: systemActor(call.key), reason: call.body.reason }),
});

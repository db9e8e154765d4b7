"use server";

import { notFound, redirect } from "next/navigation";
import { addressStepInput, holderStepInput, organisationStepInput } from "@/lib/identity/completion-input";
import { addressFields } from "@/lib/identity/stored-address";
import { acceptTermsInput, completeOrderInput, orderNumberField } from "@/lib/orders/complete-input";
import { completionPath } from "@/lib/orders/completion";
import { completionEndPath } from "@/lib/orders/completion-texts";
import { terms } from "@/lib/orders/terms";
import { ownerAction } from "@/lib/server/action";
import { deliverAfterCommit } from "@/lib/server/outbox/deliver";
import { completeOrder } from "@/lib/server/use-cases/complete-order";
import { keepStep } from "./keep-step";

const ofOrder = { pedido: orderNumberField };

export const saveHolderAction = ownerAction(
  holderStepInput.extend(ofOrder),
  async ({ pedido, ...fields }, context) => keepStep(context, pedido, fields),
);

export const saveAddressAction = ownerAction(
  addressStepInput.safeExtend(ofOrder),
  async ({ pedido, ...address }, context) => keepStep(context, pedido, addressFields(address)),
);

export const saveOrganisationAction = ownerAction(
  organisationStepInput.extend(ofOrder),
  async ({ pedido, ...fields }, context) => keepStep(context, pedido, fields),
);

/** The moment of acceptance is that of this click, not of the order's confirmation. */
export const acceptTermsAction = ownerAction(acceptTermsInput, async ({ pedido, versao }, context) => {
  if (versao !== terms.version) {
    const message =
      "Os termos mudaram enquanto esta página estava aberta. Leia a nova versão e aceite de novo.";
    return { status: "refused", message, values: {} };
  }
  const termosEm = context.deps.clock.now().toISOString();
  return keepStep(context, pedido, { termos: terms.version, termosEm });
});

/** «Confirmar e concluir o pedido». */
export const completeOrderAction = ownerAction(completeOrderInput, async ({ pedido }, { deps, owner }) => {
  const result = await completeOrder(deps, owner, pedido);
  if (result.ok) {
    deliverAfterCommit();
    redirect(completionEndPath(pedido, "concluido"));
  }
  const { error } = result;
  if (error.code === "not_found") notFound();
  redirect(
    error.code === "unfinished"
      ? completionPath(pedido, error.step)
      : completionEndPath(pedido, "nao-concluido"),
  );
});

"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { boletoInput, newDueInput } from "@/lib/billing/boleto-input";
import { boletoNoticePath } from "@/lib/billing/boleto-notice-texts";
import { boletosPath } from "@/lib/billing/boleto-paths";
import { orderNumberField } from "@/lib/orders/complete-input";
import { ownerAction } from "@/lib/server/action";
import { deliverAfterCommit } from "@/lib/server/outbox/deliver";
import { issueBoleto } from "@/lib/server/use-cases/issue-boleto";
import { payInDemonstration } from "@/lib/server/use-cases/pay-in-demonstration";
import { postponeBoleto } from "@/lib/server/use-cases/postpone-boleto";
import { reissueBoleto } from "@/lib/server/use-cases/reissue-boleto";
import { answerRefusal } from "./answer-refusal";

const ofOrder = { pedido: orderNumberField };

/** «Emitir boleto». Asked twice, or from two devices, it is one. */
export const issueAction = ownerAction(z.strictObject(ofOrder), async ({ pedido }, { deps, owner }) => {
  const result = await issueBoleto(deps, owner, { number: pedido });
  if (!result.ok) return answerRefusal(result.error, {});
  deliverAfterCommit();
  redirect(boletoNoticePath(pedido, "emitido"));
});

/** «Mudar o vencimento» of a boleto that is not late. */
export const postponeAction = ownerAction(
  newDueInput.extend(ofOrder),
  async ({ pedido, boleto, vencimento }, { deps, owner, typed }) => {
    const wanted = { number: pedido, boletoId: boleto, dueOn: vencimento };
    const result = await postponeBoleto(deps, owner, wanted);
    if (!result.ok) return answerRefusal(result.error, typed);
    deliverAfterCommit();
    redirect(boletoNoticePath(pedido, "adiado"));
  },
);

/** «Emitir novo boleto» in the place of another one. */
export const reissueAction = ownerAction(
  newDueInput.extend(ofOrder),
  async ({ pedido, boleto, vencimento }, { deps, owner, typed }) => {
    const wanted = { number: pedido, boletoId: boleto, dueOn: vencimento };
    const result = await reissueBoleto(deps, owner, wanted);
    if (!result.ok) return answerRefusal(result.error, typed);
    deliverAfterCommit();
    redirect(boletoNoticePath(pedido, "substituido"));
  },
);

/** «Pagar na demonstração», at the built-in bank. */
export const payDemoAction = ownerAction(
  boletoInput.extend(ofOrder),
  async ({ pedido, boleto }, { deps, owner }) => {
    const result = await payInDemonstration(deps, owner, { number: pedido, boletoId: boleto });
    if (!result.ok) return answerRefusal(result.error, {});
    deliverAfterCommit();
    redirect(boletosPath(pedido));
  },
);

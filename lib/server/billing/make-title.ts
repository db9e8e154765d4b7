import "server-only";
import type { Tx } from "@/db/client";
import type { customers } from "@/db/schema/customers";
import { appendBoletoEvent, type BoletoRow, insertBoleto, nextSeuNumero } from "@/db/unscoped/boletos";
import type { ChargeRow } from "@/db/unscoped/charges";
import type { LockedOrder } from "@/db/unscoped/orders";
import type { BoletoPayer } from "@/lib/billing/boleto-payer";
import type { Deps } from "@/lib/server/deps";
import { enqueueBankStep } from "@/lib/server/outbox/enqueue-bank-step";
import type { Cause } from "@/lib/server/use-cases/record-move";
import { civilDateOf } from "@/lib/shared/dates";

/** Whose debt a title collects. The caller holds the order. */
export type Debtor = {
  order: LockedOrder;
  customer: typeof customers.$inferSelect;
  charge: ChargeRow;
};

type TitleWish = {
  bankCode: string;
  owedCents: number;
  lateCents: number;
  dueOn: string;
  replacesId: string | null;
};

/** At the address of whoever placed the order, unless the customer gave another for whom the order bills. */
const contactOf = ({ order, customer, charge }: Debtor) =>
  charge.payer?.document === order.payerDocument
    ? charge.payer
    : {
        email: order.holderEmail,
        street: [customer.streetType, customer.street].filter(Boolean).join(" "),
        number: customer.streetNumber,
        district: customer.district,
        cep: customer.cep,
        city: customer.city,
        state: customer.state,
      };

const payerOf = (debtor: Debtor): BoletoPayer => ({
  ...contactOf(debtor),
  name: debtor.order.payerName,
  document: debtor.order.payerDocument,
});

/**
 * Makes a title of what an order still owes, and has it registered once the transaction is through.
 * @param wish what is owed, when it is due, and the fine and interest that the title before it left
 */
export async function makeTitle(
  tx: Tx,
  deps: Pick<Deps, "clock" | "ids" | "secrets">,
  debtor: Debtor,
  { owedCents, ...wish }: TitleWish,
  { actor, reason }: Cause,
): Promise<BoletoRow> {
  const now = deps.clock.now();
  const { order, charge } = debtor;
  const boleto = await insertBoleto(tx, {
    ...wish,
    id: deps.ids.uuid(),
    chargeId: charge.id,
    seuNumero: await nextSeuNumero(tx),
    status: "pending_registration",
    amountCents: owedCents + wish.lateCents,
    issuedOn: civilDateOf(now),
    payableUntil: order.expiresOn,
    payer: payerOf(debtor),
    createdAt: now,
    updatedAt: now,
  });
  const made = { toStatus: boleto.status, actorType: actor.type, actor: actor.name, reason, at: now };
  await appendBoletoEvent(tx, { ...made, boletoId: boleto.id });
  await enqueueBankStep(tx, deps, { boletoId: boleto.id });
  return boleto;
}

import type { Metadata } from "next";
import { IssueForm } from "@/components/billing/issue-form";
import { LiveRefresh } from "@/components/orders/live-refresh";
import { Message } from "@/components/ui/message";
import { orderVersionsOf } from "@/db/queries/order-versions";
import { allowsOperation, isOpen } from "@/lib/billing/boleto-moves";
import { boletoNotice } from "@/lib/billing/boleto-notice-texts";
import { boletoRefusalText } from "@/lib/billing/boleto-texts";
import { orderPath } from "@/lib/orders/order-number";
import { serviceText } from "@/lib/orders/service";
import { requireOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";
import { formatCents } from "@/lib/shared/money";
import { issueAction } from "./actions";
import { BillingFrame } from "./billing-frame";
import { BillingPast } from "./billing-past";
import { CurrentBoleto } from "./current-boleto";
import { type LoadedBilling, loadBilling } from "./load-billing";

export const metadata: Metadata = { title: serviceText.boletos };

/** Does the bank still owe an answer about the newest boleto? */
const isWaiting = ({ last }: LoadedBilling) =>
  last !== null && isOpen(last.status) && !(allowsOperation(last.status, "segunda_via") && !last.dueWanted);

/** Where the first boleto, or one after a boleto that is gone, is asked for. */
function Issue({ loaded: { order, bank, payments } }: { loaded: LoadedBilling }) {
  if (!bank) return <Message kind="warning">{boletoRefusalText.no_bank}</Message>;
  return (
    <section className="my-6">
      <p className="mb-4 max-w-prose">
        {payments.length > 0
          ? "O boleto é do que ainda falta pagar deste pedido."
          : `O boleto é de ${formatCents(order.priceCents)}.`}{" "}
        Ele é registrado no banco assim que você pedir, e aparece nesta página em seguida.
      </p>
      <IssueForm action={issueAction} number={order.number} back={orderPath(order.number)} />
    </section>
  );
}

/** An order's boletos: the one to pay, or where to ask for it, and all that came before. */
export default async function Page({ params, searchParams }: PageProps<"/pedidos/[numero]/boletos">) {
  const owner = await requireOwner();
  const { numero } = await params;
  // Before what is shown: read after it, a change in between would be taken for seen.
  const version = await orderVersionsOf(owner, deps().db).of(numero);
  const loaded = await loadBilling(numero);
  const { order, service, last, mayIssue } = loaded;
  const notice = boletoNotice((await searchParams).aviso, isWaiting(loaded));
  return (
    <BillingFrame number={order.number}>
      {notice && <Message kind="info">{notice}</Message>}
      <LiveRefresh
        path={`/api/pedidos/${order.number}/versao`}
        version={version ?? ""}
        text="A situação do pagamento foi atualizada."
      />
      {!service.available && (
        <Message kind="info" title={service.reason}>
          {service.unlock}
        </Message>
      )}
      {order.paidAt && (
        <Message kind="success" title="O pagamento do pedido foi confirmado.">
          <a href={orderPath(order.number)}>Ver o próximo passo do pedido</a>
        </Message>
      )}
      {last && <CurrentBoleto loaded={loaded} boleto={last} />}
      {mayIssue && <Issue loaded={loaded} />}
      <BillingPast loaded={loaded} />
    </BillingFrame>
  );
}

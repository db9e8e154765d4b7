import { BoletoHistory, PaymentHistory } from "@/components/billing/billing-history";
import { paidText, paymentMethodText } from "@/lib/billing/payment-texts";
import { isBusinessDay } from "@/lib/server/billing/bank-days";
import type { LoadedBilling } from "./load-billing";

/** Every boleto and every payment of an order. */
export function BillingPast({ loaded: { boletos, payments, today } }: { loaded: LoadedBilling }) {
  const told = payments.map((payment) => ({
    ...payment,
    told: paidText(payment, today, isBusinessDay),
    method: paymentMethodText[payment.method],
  }));
  return (
    <>
      {told.length > 0 && (
        <>
          <h2 className="mt-8">Pagamentos</h2>
          <PaymentHistory payments={told} />
        </>
      )}
      {boletos.length > 0 && (
        <>
          <h2 className="mt-8">Todos os boletos</h2>
          <BoletoHistory boletos={boletos} />
        </>
      )}
    </>
  );
}

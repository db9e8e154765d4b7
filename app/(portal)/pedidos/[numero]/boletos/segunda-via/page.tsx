import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { postponeAction, reissueAction } from "@/app/(portal)/pedidos/[numero]/boletos/actions";
import { BillingFrame } from "@/app/(portal)/pedidos/[numero]/boletos/billing-frame";
import { chargesToday, loadBilling } from "@/app/(portal)/pedidos/[numero]/boletos/load-billing";
import { ChargesBreakdown } from "@/components/billing/charges-breakdown";
import { NewDueForm } from "@/components/billing/new-due-form";
import { NoValueBand } from "@/components/billing/no-value-band";
import { boletosPath } from "@/lib/billing/boleto-paths";
import { formatCivilDate } from "@/lib/shared/dates";
import { formatCents } from "@/lib/shared/money";

const TITLE = "Novo vencimento";

export const metadata: Metadata = { title: TITLE };

/** Another due date: on the same boleto while it is not late and the bank can, on a new one otherwise. */
export default async function Page({ params }: PageProps<"/pedidos/[numero]/boletos/segunda-via">) {
  const loaded = await loadBilling((await params).numero);
  const { order, last, today, range, bank } = loaded;
  // The page of boletos says how it stands.
  if (!last || !loaded.mayChange) redirect(boletosPath(order.number));
  const charges = chargesToday(last, today);
  const sameTitle = !charges && bank?.changesDueDate === true;
  return (
    <BillingFrame number={order.number} title={TITLE}>
      <NoValueBand bankCode={last.bankCode} />
      {charges ? (
        <>
          <p className="max-w-prose">
            O boleto venceu em {formatCivilDate(last.dueOn)}. Você ainda pode pagar o mesmo, com multa e juros
            do dia, ou pedir um novo com outro vencimento. O novo já inclui a multa e os juros até hoje:
          </p>
          <ChargesBreakdown amountCents={last.amountCents} charges={charges} />
        </>
      ) : (
        <p className="mb-4 max-w-prose">
          O boleto de {formatCents(last.amountCents)} vence em {formatCivilDate(last.dueOn)}. O valor não
          muda.
        </p>
      )}
      <p className="mb-4 max-w-prose">
        {sameTitle
          ? "O boleto continua o mesmo, com outro código de barras."
          : "O boleto atual é cancelado no banco antes de o novo ser emitido: não pague o atual depois de confirmar."}
      </p>
      <NewDueForm
        action={sameTitle ? postponeAction : reissueAction}
        number={order.number}
        back={boletosPath(order.number)}
        boletoId={last.id}
        range={range}
        submit={sameTitle ? "Confirmar o novo vencimento" : "Confirmar e emitir o novo boleto"}
      />
    </BillingFrame>
  );
}

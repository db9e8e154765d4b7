import { encodeQR } from "qr";
import { BoletoSummary } from "@/components/billing/boleto-summary";
import { ChargesBreakdown } from "@/components/billing/charges-breakdown";
import { DemoPayForm } from "@/components/billing/demo-pay-form";
import { NoValueBand } from "@/components/billing/no-value-band";
import { BankCode, PixCode } from "@/components/billing/payment-codes";
import { ButtonLink } from "@/components/ui/button";
import { allowsOperation } from "@/lib/billing/boleto-moves";
import { boletoPdfPath, secondCopyPath } from "@/lib/billing/boleto-paths";
import { HOMOLOGATION_BANK } from "@/lib/billing/boleto-sheet";
import { boletoStory } from "@/lib/billing/boleto-story-texts";
import { payDemoAction } from "./actions";
import { chargesToday, type LoadedBilling } from "./load-billing";

type Title = NonNullable<LoadedBilling["last"]>;

type Props = { loaded: LoadedBilling; boleto: Title };

/** What can be done with a boleto that is to be paid. */
const Actions = ({ loaded: { order, mayChange, today }, boleto }: Props) => (
  <div className="my-6 flex flex-wrap gap-4">
    <ButtonLink href={boletoPdfPath(order.number, boleto.id)}>Baixar o boleto em PDF</ButtonLink>
    {mayChange && (
      <ButtonLink href={secondCopyPath(order.number)} variant="secondary">
        {chargesToday(boleto, today) ? "Novo boleto com novo vencimento" : "Mudar o vencimento"}
      </ButtonLink>
    )}
  </div>
);

function Codes({ codigoBarras, linhaDigitavel, pixCopiaECola }: Title) {
  return (
    <>
      {codigoBarras && linhaDigitavel && (
        <BankCode linhaDigitavel={linhaDigitavel} codigoBarras={codigoBarras} />
      )}
      {pixCopiaECola && (
        <PixCode
          copiaECola={pixCopiaECola}
          squares={encodeQR(pixCopiaECola, "raw", { ecc: "medium", border: 4 })}
        />
      )}
    </>
  );
}

/** The newest boleto: how it stands, and what to pay it by while it is to be paid. */
export function CurrentBoleto({ loaded, boleto }: Props) {
  const charges = chargesToday(boleto, loaded.today);
  const isPayable = allowsOperation(boleto.status, "segunda_via");
  return (
    <section>
      <h2>Boleto atual</h2>
      <NoValueBand bankCode={boleto.bankCode} />
      <p className="mt-2 max-w-prose">{boletoStory(boleto)}</p>
      <BoletoSummary boleto={boleto} />
      {charges && (
        <>
          <h3 className="font-semibold">Para pagar hoje</h3>
          <ChargesBreakdown amountCents={boleto.amountCents} charges={charges} />
        </>
      )}
      {isPayable && <Actions loaded={loaded} boleto={boleto} />}
      {isPayable && <Codes {...boleto} />}
      {isPayable && boleto.bankCode === HOMOLOGATION_BANK && (
        <DemoPayForm action={payDemoAction} number={loaded.order.number} boletoId={boleto.id} />
      )}
    </section>
  );
}

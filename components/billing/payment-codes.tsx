import { QrCode } from "@/components/ui/qr-code";
import { formatLinha } from "@/lib/billing/boleto/linha-digitavel";
import { BarCode } from "./bar-code";
import { CopyButton } from "./copy-button";

const codeStyle = "rounded border border-line bg-paper-soft p-3 font-mono text-lg select-all";

/** The linha digitável, which a narrow screen parts only between its groups, and the bars under it. */
export function BankCode({ linhaDigitavel, codigoBarras }: { linhaDigitavel: string; codigoBarras: string }) {
  return (
    <section className="my-8">
      <h2>Linha digitável</h2>
      <p className={`mt-2 ${codeStyle}`}>{formatLinha(linhaDigitavel)}</p>
      <CopyButton text={linhaDigitavel}>Copiar a linha digitável</CopyButton>
      <div className="mt-6">
        <BarCode digits={codigoBarras} />
      </div>
    </section>
  );
}

type PixProps = {
  copiaECola: string;
  /** The QR code, true for a dark square. */
  squares: readonly (readonly boolean[])[];
};

/** The Pix of the same charge: to read with a telephone, or to paste in the bank's own program. */
export const PixCode = ({ copiaECola, squares }: PixProps) => (
  <section className="my-8">
    <h2>Pix</h2>
    <div className="mt-2">
      <QrCode squares={squares} label="Código QR para pagar esta cobrança com Pix" />
    </div>
    <p className="mt-4 mb-1 font-semibold">Pix copia e cola</p>
    <p className={`${codeStyle} break-all text-base`}>{copiaECola}</p>
    <CopyButton text={copiaECola}>Copiar o código Pix</CopyButton>
  </section>
);

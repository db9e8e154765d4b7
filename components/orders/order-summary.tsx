import { StatusTag } from "@/components/ui/status-tag";
import { SummaryList } from "@/components/ui/summary-list";
import type { Order } from "@/lib/orders/order";
import { isRunning } from "@/lib/orders/order-term";
import {
  mediaText,
  orderKindText,
  orderStatusText,
  orderStatusTone,
  paymentTermsText,
} from "@/lib/orders/texts";
import { formatCivilDate, formatDateTime } from "@/lib/shared/dates";
import { formatCents } from "@/lib/shared/money";

const validity = ({ validFrom, validUntil }: Order) =>
  validFrom && validUntil
    ? `de ${formatCivilDate(validFrom)} a ${formatCivilDate(validUntil)}`
    : "Começa quando o certificado for emitido";

export function OrderSummary({ order }: { order: Order }) {
  const { status, kind, product, media, certificateType, placedAt, priceCents, paymentTerms } = order;
  return (
    <SummaryList
      items={[
        {
          term: "Status",
          value: <StatusTag tone={orderStatusTone[status]}>{orderStatusText[status]}</StatusTag>,
        },
        { term: "Produto", value: product },
        { term: "Tipo", value: orderKindText[kind] },
        { term: "Certificado", value: `${certificateType}, ${mediaText[media]}` },
        { term: "Data e hora", value: formatDateTime(placedAt) },
        ...(isRunning(order) ? [{ term: "Prazo", value: `até ${formatCivilDate(order.expiresOn)}` }] : []),
        { term: "Validade", value: validity(order) },
        { term: "Valor", value: `${formatCents(priceCents)} (${paymentTermsText[paymentTerms]})` },
      ]}
    />
  );
}

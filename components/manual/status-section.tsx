import { type OrderStatus, orderStatuses } from "@/lib/orders/order";
import { orderStatusText } from "@/lib/orders/texts";
import type { ManualSection } from "./manual-section";

const meaning = {
  draft: "Faltam dados no pedido. Ele só segue depois de concluído.",
  awaiting_payment: "O pagamento ainda não foi confirmado. O pedido segue sozinho quando o banco confirmar.",
  awaiting_validation:
    "Falta a validação presencial: o titular vai ao posto de atendimento da AR com os documentos.",
  awaiting_issuance: "Está tudo certo para emitir o certificado.",
  delivered: "O certificado foi emitido. Não há mais nada a fazer.",
  rejected: "A validação não foi aprovada. O motivo está no Histórico, e é possível fazer outra.",
  cancelled: "O pedido foi cancelado. Para ter um certificado, faça um novo pedido.",
  expired: "O prazo do pedido terminou. Para ter um certificado, faça um novo pedido.",
} satisfies Record<OrderStatus, string>;

export const statusSection: ManualSection = {
  id: "status",
  title: "O que cada status quer dizer",
  intro: (
    <dl>
      {orderStatuses.map((status) => (
        <div key={status} className="mb-3 break-inside-avoid">
          <dt className="font-semibold">{orderStatusText[status]}</dt>
          <dd>{meaning[status]}</dd>
        </div>
      ))}
    </dl>
  ),
};

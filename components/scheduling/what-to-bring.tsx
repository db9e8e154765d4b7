import { DocumentsToBring } from "@/components/orders/completion/documents-to-bring";
import { documentsToBring } from "@/lib/orders/documents";
import type { Order } from "@/lib/orders/order";

/** Who has to come and with what, for this order. */
export const WhatToBring = ({ order, today }: { order: Order; today: string }) => (
  <section className="mt-8">
    <h2>Quem vai e o que levar</h2>
    <DocumentsToBring documents={documentsToBring(order, today)} kind={order.kind} />
  </section>
);

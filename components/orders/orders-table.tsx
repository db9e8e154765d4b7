import Link from "next/link";
import type { ReactNode } from "react";
import { StatusTag } from "@/components/ui/status-tag";
import type { Order } from "@/lib/orders/order";
import { orderPath } from "@/lib/orders/order-number";
import { orderKindText, orderStatusText, orderStatusTone } from "@/lib/orders/texts";
import { formatCivilDate, formatDateTime } from "@/lib/shared/dates";

const COLUMNS = [
  "Nº do pedido",
  "Data e hora",
  "Início da validade",
  "Fim da validade",
  "Status",
  "Tipo",
  "Produto",
];

// On a phone the rows are laid out as cards; browsers then forget that it is a table, unless the roles say so.
const role = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader" },
  rowHeader: { role: "rowheader" },
  cell: { role: "cell" },
} as const;

const cellStyle = "block py-1 align-top md:table-cell md:px-2 md:py-3";

/** The header of the column, for eyes only: a screen reader has it from the table. */
const Label = ({ children }: { children: ReactNode }) => (
  <span aria-hidden="true" className="mr-2 font-semibold md:hidden">
    {children}
  </span>
);

function Cell({ label, children }: { label: string; children: ReactNode }) {
  return (
    <td {...role.cell} className={cellStyle}>
      <Label>{label}</Label>
      {children}
    </td>
  );
}

const day = (civilDate: string | null) =>
  civilDate ? (
    formatCivilDate(civilDate)
  ) : (
    <>
      <span aria-hidden="true">–</span>
      <span className="sr-only">Ainda não há</span>
    </>
  );

function OrderRow({ order, first }: { order: Order; first: boolean }) {
  const { number, placedAt, validFrom, validUntil, status, kind, product } = order;
  return (
    <tr
      {...role.row}
      className="mb-4 block rounded border border-line p-4 md:table-row md:border-0 md:border-b"
    >
      <th {...role.rowHeader} scope="row" className={`${cellStyle} whitespace-nowrap text-left font-normal`}>
        <input
          type="radio"
          name="pedido"
          value={number}
          required
          id={first ? "campo-pedido" : undefined}
          aria-label={`Escolher o pedido ${number}`}
          className="mr-3 size-6 align-middle"
        />
        <Label>Pedido</Label>
        <Link href={orderPath(number)} prefetch={false} className="inline-block min-h-6 font-semibold">
          {number}
        </Link>
      </th>
      <Cell label="Data e hora">{formatDateTime(placedAt)}</Cell>
      <Cell label="Início da validade">{day(validFrom)}</Cell>
      <Cell label="Fim da validade">{day(validUntil)}</Cell>
      <Cell label="Status">
        <StatusTag tone={orderStatusTone[status]}>{orderStatusText[status]}</StatusTag>
      </Cell>
      <Cell label="Tipo">{orderKindText[kind]}</Cell>
      <Cell label="Produto">{product}</Cell>
    </tr>
  );
}

/** The orders as the manual shows them: one is chosen by its radio, or opened by its number. */
export function OrdersTable({ orders }: { orders: readonly Order[] }) {
  return (
    <table {...role.table} className="block w-full text-left md:table">
      <caption className="sr-only">Pedidos realizados, do mais novo para o mais antigo</caption>
      <thead {...role.group} className="max-md:sr-only">
        <tr {...role.row} className="border-b-2 border-line-strong">
          {COLUMNS.map((column) => (
            <th key={column} {...role.column} scope="col" className="p-2">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...role.group} className="block md:table-row-group">
        {orders.map((order, i) => (
          <OrderRow key={order.id} order={order} first={i === 0} />
        ))}
      </tbody>
    </table>
  );
}

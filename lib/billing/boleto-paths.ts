/** The page of an order's boletos. */
export const boletosPath = (orderNumber: string) => `/pedidos/${orderNumber}/boletos`;

/** Where another due date or a new boleto is asked for. */
export const secondCopyPath = (orderNumber: string) => `${boletosPath(orderNumber)}/segunda-via`;

/** The boleto on paper. */
export const boletoPdfPath = (orderNumber: string, boletoId: string) =>
  `/api/pedidos/${orderNumber}/boletos/${boletoId}/pdf`;

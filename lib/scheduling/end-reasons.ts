/** Why an appointment ended without its holder: what is said to them, and kept with the appointment. */
export const endReasons = {
  orderCancelled: "O pedido foi cancelado",
  orderExpired: "O prazo do pedido terminou",
  validated: "A validação já foi feita",
} as const;

/** Did the portal end it, and not the holder? Theirs are the reasons of the form. */
export const isEndReason = (reason: string): boolean => Object.values<string>(endReasons).includes(reason);

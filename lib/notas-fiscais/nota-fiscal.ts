export const notaStatuses = ["issued", "replaced", "cancelled"] as const;
export type NotaStatus = (typeof notaStatuses)[number];

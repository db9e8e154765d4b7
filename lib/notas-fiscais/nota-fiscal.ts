export const notaStatuses = ["issued", "replaced", "cancelled"] as const;

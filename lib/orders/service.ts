/** The six services of an order, in the manual's order. */
export const services = [
  "agendamento",
  "pagador",
  "boletos",
  "concluir",
  "notas-fiscais",
  "emissao",
] as const;

/** Also the last segment of the service's address. */
export type Service = (typeof services)[number];

export const serviceText = {
  agendamento: "Agendamento",
  pagador: "Alterar responsável pelo pagamento",
  boletos: "Boletos",
  concluir: "Concluir pedido",
  "notas-fiscais": "Consultar notas fiscais",
  emissao: "Emitir certificado (renovação)",
} satisfies Record<Service, string>;

export const isService = (word: string): word is Service => (services as readonly string[]).includes(word);

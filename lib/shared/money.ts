const reais = new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" });

/** Integer centavos → «R$ 180,00». */
export const formatCents = (amountCents: number) => reais.format(amountCents / 100);

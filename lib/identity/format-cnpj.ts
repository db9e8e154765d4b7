/** Fourteen digits or letters → «12.ABC.345/01DE-35». */
export const formatCnpj = (cnpj: string) =>
  cnpj.replace(/^(\w{2})(\w{3})(\w{3})(\w{4})(\w{2})$/, "$1.$2.$3/$4-$5");

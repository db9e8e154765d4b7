/** Eleven digits → «529.982.247-25». Apart from `cpf.ts`, so that a page can show one without the library. */
export const formatCpf = (cpf: string) => cpf.replace(/^(\d{3})(\d{3})(\d{3})(\d{2})$/, "$1.$2.$3-$4");

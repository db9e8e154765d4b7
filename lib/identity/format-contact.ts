/** Ten or eleven digits → «(31) 99999-0000». */
export const formatPhone = (digits: string) => digits.replace(/^(\d{2})(\d{4,5})(\d{4})$/, "($1) $2-$3");

/** Eight digits → «30110-000». */
export const formatCep = (digits: string) => digits.replace(/^(\d{5})(\d{3})$/, "$1-$2");

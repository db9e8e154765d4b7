import { module10 } from "./check-digits";

/** The three fields that end in a digit of their own, as slices of the bar code (Carta-Circular BCB 2.926/2000). */
const fieldsOf = (barCode: string) => [
  barCode.slice(0, 4) + barCode.slice(19, 24),
  barCode.slice(24, 34),
  barCode.slice(34),
];

/** The 44 digits of a bank's bar code → the 47 that people type. */
export const linhaOf = (barCode: string): string =>
  fieldsOf(barCode)
    .map((field) => field + module10(field))
    .join("") + barCode.slice(4, 19);

/** The 47 digits that people type → the 44 of the bar code. The digits of the three fields are left out, not checked. */
export const barCodeOfLinha = (linha: string): string =>
  linha.slice(0, 4) + linha.slice(32) + linha.slice(4, 9) + linha.slice(10, 20) + linha.slice(21, 31);

/** 47 digits → «00190.00009 01234.567004 00000.001115 1 78140000080000», as it is printed. */
export const formatLinha = (linha: string): string =>
  linha.replace(/^(.{5})(.{5})(.{5})(.{6})(.{5})(.{6})(.)(.{14})$/, "$1.$2 $3.$4 $5.$6 $7 $8");

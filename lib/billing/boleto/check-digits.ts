/**
 * Módulo 10 of a row of digits: weights 2 and 1 from the right, a product above 9 adds its own digits (Carta-Circular
 * BCB 2.926/2000). The fields of a linha digitável, Itaú's DAC, and what a concessionária's code names with 6 or 7.
 */
export function module10(digits: string): string {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

/**
 * What módulo 11 leaves: 11 less the rest, weights 2 to `heaviest` from the right, as 0 to 10. Banks differ only in what
 * they write for 10, and some for 0, where their manuals say 11. Weights 9 down to 2 without the subtraction, as Banco
 * do Brasil describes it, come to the same number.
 */
export function module11(digits: string, heaviest = 9): number {
  const weights = heaviest - 1;
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (2 + (index % weights)), 0);
  return (11 - (sum % 11)) % 11;
}

/** Módulo 11 where 10 and 11 are written 0: Caixa, Santander, Sicredi, and a concessionária's code with 8 or 9. */
export function module11OrZero(digits: string): string {
  const left = module11(digits);
  return left === 10 ? "0" : String(left);
}

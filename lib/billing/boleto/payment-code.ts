type Codes = { codigoBarras: string; linhaDigitavel: string };

/** A bank's boleto. An amount of 0 is one that the payer says; `dueOn` is `null` for «na apresentação». */
export type BoletoCode = Codes & {
  kind: "boleto";
  bank: string;
  amountCents: number;
  dueFactor: string;
  dueOn: string | null;
};

/** The bill of a concessionária or a tax. `amountCents` is `null` where the code says a quantity that only the biller knows. */
export type ArrecadacaoCode = Codes & {
  kind: "arrecadacao";
  segment: string;
  valueKind: string;
  amountCents: number | null;
  dueOn: null;
};

export type PaymentCode = BoletoCode | ArrecadacaoCode;

/** `not_a_code`: of no known form. `not_in_reais`: the norm knows no other currency than 9. */
export type CodeRefusal = { code: "not_a_code" | "wrong_check_digit" | "not_in_reais" };

/**
 * Who a title was made out to, as it was when it was made. `document` is a CPF of 11 digits or a CNPJ of 14 signs; the
 * address may be empty, and then it is the bank that says whether it needs one.
 */
export type BoletoPayer = {
  name: string;
  document: string;
  email: string;
  street: string;
  number: string;
  district: string;
  cep: string;
  city: string;
  state: string;
};

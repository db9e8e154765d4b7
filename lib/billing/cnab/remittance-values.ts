import type { Instruction, NewTitle, Remittance, TitleReference } from "./remittance";
import type { SpeciesCodes } from "./tables/remittance-record";
import type { Source } from "./write-record";

/** What a bank's layout decides about a title's values. */
export type Dialect = {
  species: SpeciesCodes;
  noInterest: string;
  fineCode: string;
  cancelInstruction: string;
};

const movements = { register: "01", cancel: "02", change_due_date: "06" } as const;

/** CPF 1, CNPJ 2. */
const kindOf = (document: string) => (document.length > 11 ? "2" : "1");

/** Santander's accounts of ten digits do not fit in eight: the ninth and the digit stand at the end of the record. */
function accountTail(account: string, digit: string) {
  const long = account.replace(/^0+/, "").length > 8;
  return { accountMark: long ? "I" : "", accountComplement: long ? `${account.slice(-1)}${digit}` : "" };
}

/** Of the whole file, and what its counters start with. */
export function fileValues(remittance: Remittance) {
  const { beneficiary } = remittance;
  return {
    fileNumber: String(remittance.fileNumber),
    createdOn: remittance.createdOn,
    createdAt: remittance.createdAt,
    companyKind: kindOf(beneficiary.document),
    companyDocument: beneficiary.document,
    companyName: beneficiary.name,
    agency: beneficiary.agency,
    agencyDigit: beneficiary.agencyDigit,
    account: beneficiary.account,
    accountDigit: beneficiary.accountDigit,
    covenant: beneficiary.covenant,
    wallet: beneficiary.wallet,
    walletVariation: beneficiary.walletVariation,
    walletCode: beneficiary.walletCode,
    ...accountTail(beneficiary.account, beneficiary.accountDigit),
  };
}

function referenceValues(title: TitleReference) {
  return {
    nossoNumero: title.nossoNumero,
    nossoNumeroDigit: title.nossoNumeroDigit,
    nossoNumeroWithDigit: `${title.nossoNumero}${title.nossoNumeroDigit}`,
    document: title.seuNumero,
    control: title.control,
    dueOn: title.dueOn,
    amount: title.amountCents,
  };
}

/** What only a registration says, as it stands where it is not said. */
const unsaid = {
  species: "",
  issuedOn: null,
  interestFrom: null,
  interestPerDay: 0,
  fineCode: "0",
  fineFrom: null,
  finePercent: 0,
  writeOffCode: "",
  writeOffDays: "",
  payerKind: "",
  payerDocument: "",
  payerName: "",
  payerStreet: "",
  payerDistrict: "",
  payerZip: "",
  payerCity: "",
  payerState: "",
};

function registrationValues(title: NewTitle, dialect: Dialect) {
  const { payer, interest, fine } = title;
  return {
    species: dialect.species[title.species],
    issuedOn: title.issuedOn,
    interestCode: interest ? "1" : dialect.noInterest,
    interestFrom: interest?.from ?? null,
    interestPerDay: interest?.centsPerDay ?? 0,
    fineCode: fine ? dialect.fineCode : "0",
    fineFrom: fine?.from ?? null,
    finePercent: fine?.hundredthsOfPercent ?? 0,
    writeOffCode: "1",
    writeOffDays: String(title.writeOffDays),
    payerKind: kindOf(payer.document),
    payerDocument: payer.document,
    payerName: payer.name,
    payerStreet: payer.street,
    payerDistrict: payer.district,
    payerZip: payer.zip,
    payerCity: payer.city,
    payerState: payer.state,
  };
}

/** What an instruction's records say, in parts: see `writeRecord` for why they are not one object. */
export function titleSources(instruction: Instruction, dialect: Dialect): Source[] {
  const { kind, title } = instruction;
  const order = {
    movement: movements[kind],
    firstInstruction: kind === "cancel" ? dialect.cancelInstruction : "00",
    interestCode: dialect.noInterest,
  };
  const registration = kind === "register" ? registrationValues(title, dialect) : unsaid;
  return [registration, referenceValues(title), order];
}

import type { CnabBank } from "./bank";
import { occurrencesItau } from "./occurrences-itau";
import { each, type Occurrences } from "./title-event";

/** Bradesco, layout of 400 positions, positions 109 to 110. */
const bradesco: Occurrences = {
  ...each("02", "registered"),
  ...each("03 24", "rejected"),
  ...each("06 15", "paid"),
  ...each("09 10", "cancelled"),
  ...each("11 18 29 35 68 69", "informed"),
  ...each("12 13 21 33", "changed"),
  ...each("14", "due_date_changed"),
  ...each("16", "payment_notice"), // by a cheque that has to clear
  ...each("17", "paid_after_cancel"),
  ...each("19 20 23 25 34 55 73 74", "protest"),
  ...each("22 40", "payment_reversed"),
  ...each("27 30 32", "instruction_rejected"),
  ...each("28", "fee"),
};

/** Banco do Brasil, CBR643 (January 2014), note 7. */
const bancoDoBrasil: Occurrences = {
  ...each("02", "registered"),
  ...each("03", "rejected"), // «comando recusado»: of an entry or of an instruction
  ...each("05", "paid_after_cancel"), // settled without having been registered
  ...each("06 07 08 15", "paid"),
  ...each("09 10", "cancelled"),
  ...each("11 28", "informed"),
  ...each("12 13 16 21 22 25 26 31 32 33 34 35 36 37 38 39 41 42 73", "changed"),
  ...each("14", "due_date_changed"),
  ...each("19 23 24", "protest"),
  ...each("20 72", "review"),
  ...each("44", "payment_reversed"),
  ...each("46", "payment_notice"),
  ...each("96 97 98", "fee"),
};

/** Santander, H7800 v2.17 (April 2018). */
const santander: Occurrences = {
  ...each("01 39", "instruction_rejected"),
  ...each("02", "registered"),
  ...each("03", "rejected"),
  ...each("06 07 08 17", "paid"), // 17 is at the notary's here
  ...each("09 10", "cancelled"),
  ...each("11 35 36 37", "informed"),
  ...each("12 13 61 62 63", "changed"),
  ...each("14", "due_date_changed"),
  ...each("15 21 22 25 26 38", "protest"),
  ...each("16", "review"), // «baixado/liquidado»: which of the two is not said
  ...each("24", "fee"),
  ...each("93", "payment_notice"),
  ...each("94", "payment_notice_cancelled"),
};

/** Occurrences of a CNAB 400 return. The same code is another thing at another bank. */
export const occurrences400: Partial<Readonly<Record<CnabBank, Occurrences>>> = {
  "001": bancoDoBrasil,
  "033": santander,
  "237": bradesco,
  "341": occurrencesItau,
};

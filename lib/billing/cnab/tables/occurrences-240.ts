import type { CnabBank } from "./bank";
import { occurrencesItau } from "./occurrences-itau";
import { each, type Occurrences } from "./title-event";

/** FEBRABAN's C044, as far as the banks below agree on it. */
const common: Occurrences = {
  ...each("02", "registered"),
  ...each("03", "rejected"),
  ...each("04 05", "review"), // moved between carteiras: nothing that we ask for
  ...each("06", "paid"),
  ...each("09", "cancelled"),
  ...each("11", "informed"),
  ...each("12 13 27", "changed"),
  ...each("14", "due_date_changed"),
  ...each("17", "paid_after_cancel"),
  ...each("19 20 23 24", "protest"),
  ...each("25", "cancelled"), // protested and written off
  ...each("26 30", "instruction_rejected"),
  ...each("28", "fee"),
  ...each("29", "informed"),
};

/** The e-DDA answers, where a manual lists them. */
const dda = each("51 52 53", "informed");

/** Cheques: BB 2017, Bradesco and Sicoob say the same. */
const cheques = { ...each("44", "payment_reversed"), ...each("50", "payment_notice") };

const febraban: Occurrences = {
  ...common,
  ...cheques,
  ...dda,
  ...each("07 08 38 39 40 41 42 43 55 56 57 58 59 60", "changed"),
  ...each("15 48 49", "review"),
  ...each("33 34 35 36 37", "informed"),
  ...each("45", "paid"), // the cheque cleared
  ...each("46 47", "protest"),
  ...each("54", "cancelled"),
  ...each("73", "protest"),
};

/** Occurrences of a CNAB 240 return. Sources: Cnab240Agosto2017 (BB), H7815 v2.9 (Santander), MO 67118 (Caixa), Bradesco 240, Sicredi August 2019. */
export const occurrences240: Readonly<Record<CnabBank, Occurrences>> = {
  "001": { ...common, ...cheques, ...each("15", "review") },
  "033": {
    ...common,
    ...dda,
    ...each("32", "instruction_rejected"),
    ...each("61 91 92", "changed"),
    ...each("93", "payment_notice"),
    ...each("94", "payment_notice_cancelled"),
    ...each("A4", "informed"),
  },
  "104": {
    ...common,
    ...dda,
    ...each("01 35 36 37 38", "informed"),
    ...each("07 08 45 61 62", "changed"),
    ...each("39 40 41", "instruction_rejected"),
    ...each("44", "payment_reversed"),
    // The intraday file: the next day's brings the same payment again, as 06.
    ...each("46", "payment_notice"),
    ...each("47", "payment_notice_cancelled"),
  },
  "237": febraban,
  "341": occurrencesItau,
  "748": {
    ...common,
    ...dda,
    ...each("07 08", "changed"),
    ...each("36", "instruction_rejected"),
    ...each("78 79 80 81 82 83 84 85", "protest"),
  },
  "756": febraban,
};

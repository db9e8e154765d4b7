import { each, type Occurrences } from "./title-event";

/** Itaú, CNAB 400 note 17 (July 2021) and CNAB 240 note 22: the same codes in both formats. */
export const occurrencesItau: Occurrences = {
  ...each("02 64 71 73", "registered"),
  ...each("03 60", "rejected"),
  ...each("04 12 13", "changed"),
  ...each("05", "review"), // a change of data that closed the title
  ...each("06 07 08", "paid"),
  ...each("09 47", "cancelled"),
  ...each("10", "paid_by_pix"), // or by our own instruction 34, which is never sent
  ...each("11 25 79", "informed"),
  ...each("14", "due_date_changed"),
  ...each("15 16 17 18 24 74", "instruction_rejected"),
  ...each("19 20 21 23 63 75 77 78 94", "protest"),
  ...each("26 27 28 29 30 33 34 35 36 37 38 39 40 41 42 43 44 45 46 48", "fee"),
  ...each("51 52 53 54 55 56 61 62 80 81 82 83 84 85 86 87 88 89 90 91 92 93", "fee"),
  ...each("32", "cancelled"), // protested
  ...each("57", "changed"),
  ...each("59 72", "review"), // paid into the account by SISPAG, with and without a title
  ...each("65 95", "payment_notice"),
  ...each("69", "payment_reversed"),
  ...each("76", "paid"),
};

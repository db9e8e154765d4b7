/** The banks whose files are known, by their code in the compensation; not every one in each format. */
export const cnabBanks = ["001", "033", "104", "237", "341", "748", "756"] as const;
export type CnabBank = (typeof cnabBanks)[number];

/** 240 is FEBRABAN's own, in lots and segments; 400 is older and each bank's. */
export type CnabFormat = "240" | "400";

import type { LateTerms } from "./charges-on";

/** What a late boleto costs: 2 % once (CDC, art. 52, § 1) and 1 % a month (CTN, art. 161, § 1). */
export const lateTerms: LateTerms = { multaBp: 200, jurosBpMes: 100 };

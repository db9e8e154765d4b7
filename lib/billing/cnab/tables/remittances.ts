import type { CnabBank } from "./bank";
import type { Remittance240 } from "./remittance-240";
import { bancoDoBrasil } from "./remittance-240-banco-do-brasil";
import { bradesco } from "./remittance-240-bradesco";
import { caixa } from "./remittance-240-caixa";
import { itau } from "./remittance-240-itau";
import { santander } from "./remittance-240-santander";
import { sicoob } from "./remittance-240-sicoob";
import type { Remittance400 } from "./remittance-400";
import { bancoDoBrasil400 } from "./remittance-400-banco-do-brasil";
import { bradesco400 } from "./remittance-400-bradesco";
import { itau400 } from "./remittance-400-itau";
import { santander400 } from "./remittance-400-santander";

export const remittances240: Partial<Readonly<Record<CnabBank, Remittance240>>> = {
  "001": bancoDoBrasil,
  "033": santander,
  "104": caixa,
  "237": bradesco,
  "341": itau,
  "756": sicoob,
};

export const remittances400: Partial<Readonly<Record<CnabBank, Remittance400>>> = {
  "001": bancoDoBrasil400,
  "033": santander400,
  "237": bradesco400,
  "341": itau400,
};

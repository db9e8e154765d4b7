import { fail, type Result } from "@/lib/shared/result";
import type { Remittance, RemittanceRefusal } from "./remittance";
import { remittances240, remittances400 } from "./tables/remittances";
import { write240 } from "./write-240";
import { write400 } from "./write-400";

/**
 * Writes a remittance for a bank, in CNAB 240 or 400: capitals of ASCII, every line exactly as wide as the format, CR and
 * LF. Names and addresses are cut where the layout ends; whatever else does not fit refuses the whole file.
 */
export function writeRemittance(remittance: Remittance): Result<string, RemittanceRefusal> {
  const { bank, format } = remittance;
  if (remittance.instructions.length === 0) return fail({ code: "empty" });
  const [layout240, layout400] = [remittances240[bank], remittances400[bank]];
  if (format === "240" && layout240) return write240(remittance, layout240);
  if (format === "400" && layout400) return write400(remittance, layout400);
  return fail({ code: "unsupported", bank, format });
}

import { ok, type Result } from "@/lib/shared/result";
import { Body240 } from "./body-240";
import { Body400 } from "./body-400";
import { readField } from "./read-field";
import { type Line, type ReturnBody, readRecord } from "./return-body";
import type { ReturnHeader } from "./return-entry";
import { type ReturnRefusal, refuse } from "./return-refusal";
import { type CnabBank, type CnabFormat, cnabBanks } from "./tables/bank";
import { createdOn240, fileHeader240 } from "./tables/return-240";
import { fileHeader400, returns400 } from "./tables/return-400";

/** The format that a first line announces; null when it is of none. */
export function formatOf(line: string): CnabFormat | null {
  if (/^0[12](RETORNO|REMESSA)/i.test(line)) return "400";
  return /^\d{3}00000/.test(line) ? "240" : null;
}

type Opened = Result<{ header: ReturnHeader; body: ReturnBody }, ReturnRefusal>;

const isKnown = (bank: string): bank is CnabBank => (cnabBanks as readonly string[]).includes(bank);

const unknownBank = (line: Line, bank: string, format: CnabFormat) =>
  refuse("unknown_bank", line.number, `retorno CNAB ${format} do banco «${bank}» não é conhecido`);

const remittance = (line: Line) =>
  refuse("not_a_return", line.number, "o arquivo é uma remessa; só um retorno do banco pode ser lido");

function open240(line: Line): Opened {
  const bank = line.text.slice(0, 3);
  if (!isKnown(bank)) return unknownBank(line, bank, "240");
  const header = readRecord(fileHeader240, line);
  if (!header.ok) return header;
  const { direction, fileNumber } = header.value;
  if (direction === "1") return remittance(line);
  const day = readField(createdOn240, line.text);
  const createdOn = typeof day === "string" ? day : null;
  const warnings = createdOn ? [] : [`Linha ${line.number}: o arquivo não diz o dia em que foi gerado.`];
  return ok({ header: { bank, format: "240", fileNumber, createdOn }, body: new Body240(bank, warnings) });
}

function open400(line: Line): Opened {
  if (line.text.charAt(1) !== "2") return remittance(line);
  const header = readRecord(fileHeader400, line);
  if (!header.ok) return header;
  // Santander's old number, that of Banespa and Meridional, still stands in its files.
  const bank = header.value.bank === "353" ? "033" : header.value.bank;
  const layout = isKnown(bank) ? returns400[bank] : undefined;
  if (!isKnown(bank) || !layout) return unknownBank(line, bank, "400");
  const fileNumber = layout.fileNumber ? String(readField(layout.fileNumber, line.text)) : "";
  return ok({
    header: { bank, format: "400", fileNumber, createdOn: header.value.createdOn },
    body: new Body400(bank, layout),
  });
}

/** What the header says, and a reader for the records that follow it. */
export const openReturn = (format: CnabFormat, line: Line): Opened =>
  format === "240" ? open240(line) : open400(line);

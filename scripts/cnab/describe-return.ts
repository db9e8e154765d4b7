import { judgeReturn, returnBatches } from "@/lib/billing/cnab/read-return";
import type { ReturnEntry } from "@/lib/billing/cnab/return-entry";
import type { ReturnSummary } from "@/lib/billing/cnab/return-reader";
import type { ReturnRefusal } from "@/lib/billing/cnab/return-refusal";
import { reviewText } from "@/lib/billing/cnab/review-texts";
import { formatCivilDate } from "@/lib/shared/dates";
import { formatCents } from "@/lib/shared/money";

const BATCH = 1000;

const refusal = ({ line, reason }: ReturnRefusal) => `Recusado na linha ${line}: ${reason}.`;

function* summaryLines({ header, totals, warnings }: ReturnSummary) {
  const made = header.createdOn ? ` de ${formatCivilDate(header.createdOn)}` : "";
  yield `Retorno CNAB ${header.format}, banco ${header.bank}, arquivo ${header.fileNumber || "sem número"}${made}`;
  const codes = Object.entries(totals.byOccurrence).map(([code, count]) => `${code}: ${count}`);
  yield `${totals.titles} títulos (${codes.sort().join(", ")}); a rever: ${totals.review}`;
  yield `Valor pago no arquivo: ${formatCents(totals.reportedCents)}; pago pelos pagadores: ${formatCents(totals.paidCents)}`;
  yield `Creditado: ${formatCents(totals.creditedCents)}; tarifas: ${formatCents(totals.feeCents)}`;
  yield* warnings;
}

const reviewLine = ({ line, occurrence, titleId, reviewReason }: ReturnEntry) =>
  `  linha ${line}, título ${titleId}, ocorrência ${occurrence}: ${reviewReason ? reviewText[reviewReason] : ""}`;

/** What a return file is and comes to, and each title that a person must look at; or the line for which it is refused. */
export function* describeReturn(text: string): Generator<string, { refused: boolean }> {
  const judged = judgeReturn(text);
  if (!judged.ok) {
    yield refusal(judged.error);
    return { refused: true };
  }
  yield* summaryLines(judged.value);
  for (const batch of returnBatches(text, BATCH))
    for (const entry of batch) if (entry.event === "review") yield reviewLine(entry);
  return { refused: false };
}

/** The same in one line. */
export function checkReturn(text: string): { refused: boolean; line: string } {
  const judged = judgeReturn(text);
  if (!judged.ok) return { refused: true, line: refusal(judged.error) };
  const { titles, review, reportedCents } = judged.value.totals;
  return {
    refused: false,
    line: `${titles} títulos, ${review} a rever, ${formatCents(reportedCents)} pagos`,
  };
}

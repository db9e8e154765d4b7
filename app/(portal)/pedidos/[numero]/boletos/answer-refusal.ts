import { notFound } from "next/navigation";
import { boletoRefusalText } from "@/lib/billing/boleto-texts";
import type { IssueBoletoRefusal } from "@/lib/server/use-cases/issue-boleto";
import type { PayInDemonstrationRefusal } from "@/lib/server/use-cases/pay-in-demonstration";
import type { PostponeBoletoRefusal } from "@/lib/server/use-cases/postpone-boleto";
import type { ReissueBoletoRefusal } from "@/lib/server/use-cases/reissue-boleto";
import type { FormState } from "@/lib/shared/form-state";

type Refusal = IssueBoletoRefusal | PostponeBoletoRefusal | ReissueBoletoRefusal | PayInDemonstrationRefusal;

/** What is not the customer's is not found; any other refusal is told in its place, with what was typed. */
export function answerRefusal({ code }: Refusal, values: Record<string, string>): FormState {
  if (code === "not_found") notFound();
  const message = boletoRefusalText[code];
  if (code === "due_date_out_of_range") return { status: "invalid", errors: { vencimento: message }, values };
  return { status: "refused", message, values };
}

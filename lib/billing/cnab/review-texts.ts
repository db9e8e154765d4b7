import type { ReviewReason } from "./return-entry";

/** Why a person must look at an occurrence. */
export const reviewText = {
  unknown_occurrence: "o manual do banco não tem este código",
  unclear_occurrence: "o código pode querer dizer mais de uma coisa",
  segments_disagree: "os segmentos T e U trazem ocorrências diferentes",
  nothing_paid: "uma liquidação sem valor pago",
} satisfies Record<ReviewReason, string>;

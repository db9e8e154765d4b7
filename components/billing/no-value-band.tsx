import { HOMOLOGATION_BANK, NO_VALUE } from "@/lib/billing/boleto-sheet";

/** Says that a boleto cannot be paid, when its bank does not exist. */
export const NoValueBand = ({ bankCode }: { bankCode: string }) =>
  bankCode === HOMOLOGATION_BANK && (
    <p className="my-4 rounded bg-warning-tint p-3 text-center font-semibold text-ink">{NO_VALUE}</p>
  );

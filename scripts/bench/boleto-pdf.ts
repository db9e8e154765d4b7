import { boletoPdf } from "@/lib/server/boleto-pdf/boleto-pdf";
import { sampleSheet } from "@/lib/server/boleto-pdf/sample-sheet";

const WARM_UP = 30;
const ROUNDS = 300;

/** Milliseconds that a boleto takes as PDF, each with another number, one after the other. */
export async function benchBoletoPdf(): Promise<void> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    const begun = performance.now();
    const pdf = await boletoPdf({ ...sampleSheet, orderNumber: String(1_083_721 + round) });
    if (round >= 0) times.push(performance.now() - begun);
    bytes = pdf.length;
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(
    `${ROUNDS} boletos: mediana ${at(0.5)} ms, p95 ${at(0.95)} ms, ${(bytes / 1024).toFixed(0)} KB`,
  );
}

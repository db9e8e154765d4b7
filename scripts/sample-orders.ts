import { once } from "node:events";
import { sampleOrderLine } from "@/lib/orders/sample-order-lines";

// For measurements: `npx tsx scripts/sample-orders.ts 100000 > orders.ndjson`, the same orders each time.
const many = Number(process.argv[2] ?? 1_000);
for (let n = 0; n < many; n += 1)
  if (!process.stdout.write(`${sampleOrderLine(n)}\n`)) await once(process.stdout, "drain");

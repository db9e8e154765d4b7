import { benchBoletoPdf } from "./bench/boleto-pdf";
import { benchBooking } from "./bench/booking";

const benches: Record<string, () => Promise<void>> = {
  booking: benchBooking,
  "boleto-pdf": benchBoletoPdf,
};

const bench = benches[process.argv[2] ?? ""];
if (!bench) {
  console.error(`Uso: npm run bench -- ${Object.keys(benches).join(" | ")}`);
  process.exit(2);
}
await bench();

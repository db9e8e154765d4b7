import { connect } from "@/db/client";
import { demonstration, demonstrationAppointments, demonstrationOffices } from "@/db/seed/demonstration";
import { randomIds } from "@/lib/server/adapters/random-ids";
import { systemClock } from "@/lib/server/adapters/system-clock";
import { secretsFrom } from "@/lib/server/secrets";
import { loadAppointments } from "@/lib/server/use-cases/load-appointments";
import { loadDemonstration, loadOffices } from "@/lib/server/use-cases/load-demonstration";

const { DATABASE_URL, NEXTAUTH_SECRET, PORTAL_MODE } = process.env;
if (!DATABASE_URL || !NEXTAUTH_SECRET) throw new Error("Defina DATABASE_URL e NEXTAUTH_SECRET.");
// Its passwords are in the README: never beside real customers.
if (PORTAL_MODE !== "demo") throw new Error("Os dados de demonstração só entram com PORTAL_MODE=demo.");

const { db, close } = connect(DATABASE_URL, { max: 2 });
const deps = { db, clock: systemClock, ids: randomIds, secrets: secretsFrom(NEXTAUTH_SECRET) };
const created = await loadDemonstration(deps, demonstration(systemClock.now()));
const offices = await loadOffices(deps, demonstrationOffices());
const appointments = await loadAppointments(deps, demonstrationAppointments());
console.log(
  created + offices + appointments > 0
    ? `${created} pedidos, ${offices} postos e ${appointments} agendamentos de demonstração.`
    : "A demonstração já estava carregada.",
);
await close();

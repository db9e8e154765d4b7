import { notFound, redirect } from "next/navigation";
import { appointmentPath } from "@/lib/scheduling/appointment-paths";
import { findByKey } from "@/lib/server/appointments/read-presence";
import { requireOwner } from "@/lib/server/auth/require-owner";
import { deps } from "@/lib/server/deps";

/** From the key to the signed-in page, whose address holds the order's number: only for whose order it is. */
export default async function Page({ params }: PageProps<"/presenca/[chave]/mudar">) {
  const owner = await requireOwner();
  const found = await findByKey(deps(), (await params).chave);
  if (found?.visit.order.customerId !== owner.customerId) notFound();
  redirect(appointmentPath(found.visit.order.number));
}

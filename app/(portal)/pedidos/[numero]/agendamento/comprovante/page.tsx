import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { encodeQR } from "qr";
import { loadVisit } from "@/app/(portal)/pedidos/[numero]/agendamento/load-visit";
import { VisitFrame } from "@/app/(portal)/pedidos/[numero]/agendamento/visit-frame";
import { placeItems } from "@/components/scheduling/office-facts";
import { PrintButton } from "@/components/scheduling/print-button";
import { WhatToBring } from "@/components/scheduling/what-to-bring";
import { ButtonLink } from "@/components/ui/button";
import { QrCode } from "@/components/ui/qr-code";
import { SummaryList } from "@/components/ui/summary-list";
import { appointmentPath, presencePath } from "@/lib/scheduling/appointment-paths";
import { whenText } from "@/lib/scheduling/appointment-words";
import { presenceKey } from "@/lib/server/appointments/presence-key";
import { brand } from "@/lib/server/brand";
import { deps } from "@/lib/server/deps";
import { formatDateTime } from "@/lib/shared/dates";

const TITLE = "Comprovante de agendamento";

export const metadata: Metadata = { title: TITLE };

/** The receipt, for the screen and for paper. A time that the office does not keep has none. */
export default async function Page({ params }: PageProps<"/pedidos/[numero]/agendamento/comprovante">) {
  const { number, order, owner, live, now, today } = await loadVisit((await params).numero);
  if (!live || live.appointment.displacedAt) redirect(appointmentPath(number));
  const { appointment, office } = live;
  const { env, secrets } = deps();
  const address = `${env.APP_URL}${presencePath(presenceKey(secrets, appointment))}`;
  return (
    <VisitFrame number={number} title={TITLE} lead={brand().name}>
      <SummaryList
        items={[
          { term: "Nº do pedido", value: number },
          { term: "Produto", value: order.product },
          { term: "Titular", value: owner.name },
          {
            term: "Quando",
            value: whenText(appointment.startsAt, office.timezone, office.city),
          },
          ...placeItems(office, appointment.mode),
        ]}
      />
      <figure className="my-6">
        <QrCode squares={encodeQR(address, "raw")} label="Código QR que leva à situação deste agendamento" />
        <figcaption className="mt-2 max-w-prose">
          Aponte a câmera do celular para ver a situação atual e confirmar a presença. Emitido em{" "}
          {formatDateTime(now)}.
        </figcaption>
      </figure>
      <div className="flex flex-wrap gap-4">
        <PrintButton />
        <ButtonLink href={appointmentPath(number)} variant="secondary">
          Voltar ao agendamento
        </ButtonLink>
      </div>
      <WhatToBring order={order} today={today} />
    </VisitFrame>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { loadVisit } from "@/app/(portal)/pedidos/[numero]/agendamento/load-visit";
import { VisitFrame } from "@/app/(portal)/pedidos/[numero]/agendamento/visit-frame";
import { CameraCheck } from "@/components/scheduling/camera-check";
import { ButtonLink } from "@/components/ui/button";
import { appointmentPath } from "@/lib/scheduling/appointment-paths";

const TITLE = "Testar câmera e microfone";

export const metadata: Metadata = { title: TITLE };

/** Before a videoconference. The one page whose policy lets camera and microphone be asked for. */
export default async function Page({ params }: PageProps<"/pedidos/[numero]/agendamento/camera">) {
  const { number, videoAllowed } = await loadVisit((await params).numero);
  if (!videoAllowed) redirect(appointmentPath(number));
  return (
    <VisitFrame
      number={number}
      title={TITLE}
      lead="Faça o teste no aparelho que você vai usar no dia. Nada é gravado nem enviado."
    >
      <noscript>
        <p className="mb-6">O teste precisa de JavaScript, que está desligado neste navegador.</p>
      </noscript>
      <CameraCheck />
      <div className="mt-8">
        <ButtonLink href={appointmentPath(number)} variant="secondary">
          Voltar ao agendamento
        </ButtonLink>
      </div>
    </VisitFrame>
  );
}

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { loadCompletion } from "@/app/(portal)/pedidos/[numero]/concluir/load-completion";
import { stepViews } from "@/app/(portal)/pedidos/[numero]/concluir/step-views";
import { CompletionProgress } from "@/components/orders/completion/completion-progress";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeading } from "@/components/ui/page-heading";
import { completionPath, isCompletionStep, isReached } from "@/lib/orders/completion";
import { orderPath } from "@/lib/orders/order-number";
import { serviceText } from "@/lib/orders/service";

type Props = PageProps<"/pedidos/[numero]/concluir/[etapa]">;

/** What the first step says beforehand. */
const beginText = {
  some: "Pedimos só o que falta. Cada etapa fica gravada: se precisar parar, continue depois, até em outro aparelho.",
  none: "Os dados do pedido já estão completos. Falta só aceitar os termos e confirmar.",
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { etapa } = await params;
  if (!isCompletionStep(etapa)) return { title: "Página não encontrada" };
  return { title: `${stepViews[etapa].title}: ${serviceText.concluir}` };
}

/** One step of «Concluir pedido». One that this order does not have, or that is still closed, leads to the open one. */
export default async function Page({ params, searchParams }: Props) {
  const { numero, etapa } = await params;
  const loaded = await loadCompletion(numero);
  if (!isCompletionStep(etapa)) notFound();
  const { number, completion } = loaded;
  if (!isReached(completion, etapa)) redirect(completionPath(number, completion.current));
  const before = completion.steps[completion.steps.findIndex(({ step }) => step === etapa) - 1];
  const back = before ? completionPath(number, before.step) : orderPath(number);
  const { title, lead, View } = stepViews[etapa];
  const places = [
    { href: "/pedidos", name: "Pedidos realizados" },
    { href: orderPath(number), name: `Pedido ${number}` },
  ];
  return (
    <>
      <Breadcrumb places={places} current={serviceText.concluir} />
      <CompletionProgress steps={completion.steps} here={etapa} />
      <PageHeading title={title} lead={lead} />
      {!before && (
        <p className="mb-6 max-w-prose">{beginText[completion.missing.length > 0 ? "some" : "none"]}</p>
      )}
      <View loaded={loaded} back={back} erro={(await searchParams).erro} />
    </>
  );
}

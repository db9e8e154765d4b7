import type { ReactNode } from "react";
import { AddressForm } from "@/components/orders/completion/address-form";
import { CompleteForm } from "@/components/orders/completion/complete-form";
import { DocumentsToBring } from "@/components/orders/completion/documents-to-bring";
import { HolderForm } from "@/components/orders/completion/holder-form";
import { KnownData } from "@/components/orders/completion/known-data";
import { OrganisationForm } from "@/components/orders/completion/organisation-form";
import { Review } from "@/components/orders/completion/review";
import { TermsForm } from "@/components/orders/completion/terms-form";
import { TermsText } from "@/components/orders/completion/terms-text";
import { stateOptions } from "@/lib/identity/address";
import { formatCnpj } from "@/lib/identity/format-cnpj";
import { formatCpf } from "@/lib/identity/format-cpf";
import { addressTyped } from "@/lib/identity/stored-address";
import { type CompletionStep, completionPath } from "@/lib/orders/completion";
import { documentsToBring } from "@/lib/orders/documents";
import { statusOnceComplete } from "@/lib/orders/order-moves";
import { nextStep } from "@/lib/orders/progress";
import { terms } from "@/lib/orders/terms";
import { formatCivilDate } from "@/lib/shared/dates";
import {
  acceptTermsAction,
  completeOrderAction,
  saveAddressAction,
  saveHolderAction,
  saveOrganisationAction,
} from "./actions";
import { EmpenhoStep } from "./empenho-step";
import type { LoadedCompletion } from "./load-completion";
import { reviewData } from "./review-data";

/** What a step is given: the draft, the address of the step before, and the query of its own address. */
export type StepView = {
  title: string;
  lead: string;
  View: (props: { loaded: LoadedCompletion; back: string; erro: unknown }) => ReactNode;
};

const ASK_CENTRAL = "Algum destes dados está errado? Fale com a central de atendimento antes de concluir.";

const holder: StepView = {
  title: "Dados do titular",
  lead: "O titular é a pessoa em nome de quem o certificado é emitido.",
  View: ({ loaded: { number, customer, given, completion }, back }) => (
    <>
      <HolderForm
        action={saveHolderAction}
        number={number}
        back={back}
        missing={completion.missing}
        initial={{
          dataNascimento: given.fields.dataNascimento ? formatCivilDate(given.fields.dataNascimento) : "",
          telefone: given.fields.telefone ?? "",
        }}
      />
      <h2 className="mt-8">O que já sabemos</h2>
      <KnownData
        items={[
          { term: "Nome", value: customer.name },
          { term: "CPF", value: formatCpf(customer.cpf) },
          { term: "Email", value: customer.email },
        ]}
        wrong={ASK_CENTRAL}
      />
    </>
  ),
};

const address: StepView = {
  title: "Endereço do titular",
  lead: "Onde o titular mora ou recebe correspondência.",
  View: ({ loaded: { number, customer, given }, back }) => (
    <AddressForm
      action={saveAddressAction}
      number={number}
      back={back}
      states={stateOptions()}
      initial={given.fields.logradouro ? given.fields : addressTyped(customer)}
    />
  ),
};

const organisation: StepView = {
  title: "Organização",
  lead: "O titular responde pela organização neste certificado. Informe o cargo ou a função dele.",
  View: ({ loaded: { number, order, given }, back }) => (
    <>
      <OrganisationForm
        action={saveOrganisationAction}
        number={number}
        back={back}
        hint={
          order.kind === "orgao_publico"
            ? "Exemplo: secretário, diretora, pregoeiro."
            : "Exemplo: sócia administradora, diretor, procurador."
        }
        initial={{ cargo: given.fields.cargo ?? "" }}
      />
      <h2 className="mt-8">O que já sabemos</h2>
      <KnownData
        items={[
          { term: "Nome", value: order.organisationName ?? "" },
          { term: "CNPJ", value: formatCnpj(order.organisationCnpj ?? "") },
        ]}
        wrong={ASK_CENTRAL}
      />
    </>
  ),
};

const documents: StepView = {
  title: "Documentos e termos",
  lead: "Veja o que levar no dia da validação e leia os termos do pedido.",
  View: ({ loaded: { number, order, given, today }, back }) => (
    <>
      <h2>Documentos</h2>
      <DocumentsToBring documents={documentsToBring(order, today)} kind={order.kind} />
      <h2 className="mt-8">Termos do pedido</h2>
      <TermsText />
      <TermsForm
        action={acceptTermsAction}
        number={number}
        back={back}
        version={terms.version}
        initial={{ termos: given.fields.termos === terms.version ? "on" : "" }}
      />
    </>
  ),
};

const review: StepView = {
  title: "Confira e conclua",
  lead: "Está tudo certo? O pedido só muda quando você confirmar.",
  View: ({ loaded, back }) => {
    const { order, number, today, completion } = loaded;
    const own = completion.steps.map(({ step }) => step);
    const after = { ...order, status: statusOnceComplete(order, today) };
    return (
      <>
        <Review
          {...reviewData(loaded)}
          editOf={(step) => (own.includes(step) ? completionPath(number, step) : null)}
        />
        <h2 className="mt-8">Depois de confirmar</h2>
        <p className="mt-2 max-w-prose">{nextStep(after, today)}</p>
        <CompleteForm action={completeOrderAction} number={number} back={back} />
      </>
    );
  },
};

export const stepViews: Record<CompletionStep, StepView> = {
  titular: holder,
  endereco: address,
  organizacao: organisation,
  empenho: {
    title: "Nota de empenho",
    lead: "O órgão público paga por empenho. Informe o número da nota e envie o arquivo dela.",
    View: EmpenhoStep,
  },
  documentos: documents,
  conferir: review,
};

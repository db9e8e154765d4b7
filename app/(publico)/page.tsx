import Link from "next/link";
import { NumberedSteps } from "@/components/layout/numbered-steps";
import { ButtonLink } from "@/components/ui/button";
import { PageHeading } from "@/components/ui/page-heading";

const SERVICES = [
  "Agendamento para validação presencial na AR",
  "Boleto: emissão e reemissão (2ª via) do boleto bancário",
  "Consulta de pedidos realizados",
  "Consulta de dados da Nota Fiscal",
  "Consulta do status de pagamento do boleto",
  "Reagendamento ou cancelamento do agendamento",
  "Emissão da renovação do certificado",
];

const AT_HAND = [
  "O CPF do titular do certificado.",
  "Acesso ao e-mail informado no pedido: no cadastro, enviamos um código para ele.",
];

const STEPS = [
  { title: "Pagamento", text: "O pedido espera o pagamento ser confirmado." },
  {
    title: "Validação",
    text: "A AR confere os documentos do titular, com hora marcada. Algumas renovações dispensam a visita.",
  },
  { title: "Emissão", text: "O certificado é emitido e o pedido passa a Entregue." },
];

/** «Serviços Online», the manual's first screen. */
export default function Home() {
  return (
    <>
      <PageHeading
        title="Serviços Online"
        lead="Bem-vindo à página de Serviços Online da Certificação Digital."
      />
      <div className="flex flex-wrap gap-4">
        <ButtonLink href="/acesso">Acessar Serviços</ButtonLink>
        <ButtonLink href="/cadastro" variant="secondary">
          Cadastrar Acesso
        </ButtonLink>
      </div>
      <p className="mt-4 max-w-prose text-ink-soft">
        É a primeira vez? Escolha «Cadastrar Acesso». Já tem senha? Escolha «Acessar Serviços».
      </p>
      <div className="mt-10 grid gap-10 md:grid-cols-2">
        <List id="servicos" title="Serviços" items={SERVICES}>
          Através deste sistema você tem acesso aos seguintes serviços, que estarão disponíveis após realizar
          a solicitação de aquisição do certificado digital:
        </List>
        <div className="space-y-10">
          <List id="em-maos" title="Para se cadastrar, tenha em mãos" items={AT_HAND} />
          <section aria-labelledby="etapas">
            <h2 id="etapas">Do pedido ao certificado</h2>
            <NumberedSteps steps={STEPS} />
          </section>
        </div>
      </div>
      <p className="mt-10">
        Em caso de dúvidas, acesse o{" "}
        <Link href="/manual" prefetch={false}>
          manual de instruções aqui
        </Link>
        .
      </p>
    </>
  );
}

type ListProps = { id: string; title: string; items: readonly string[]; children?: string };

const List = ({ id, title, items, children }: ListProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children && <p className="mt-2">{children}</p>}
    <ul className="mt-3 list-disc space-y-2 pl-5">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </section>
);

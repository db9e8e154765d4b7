import Link from "next/link";
import { ButtonLink } from "@/components/ui/button";
import { brand } from "@/lib/server/brand";

const SERVICES = [
  "Agendamento para validação presencial na AR",
  "Boleto: emissão e reemissão (2ª via) do boleto bancário",
  "Consulta de pedidos realizados",
  "Consulta de dados da Nota Fiscal",
  "Consulta do status de pagamento do boleto",
  "Reagendamento ou cancelamento do agendamento",
  "Emissão da renovação do certificado",
];

const STEPS = [
  { title: "Cadastre o seu acesso", text: "Com o CPF do titular e o e-mail que você deu ao fazer o pedido." },
  { title: "Escolha o pedido", text: "O portal mostra em que ponto ele está e o que falta fazer." },
  { title: "Resolva tudo aqui", text: "Pague, agende, acompanhe e emita, sem precisar telefonar." },
];

export default function Home() {
  return (
    <>
      <h1 className="text-3xl font-semibold">Serviços Online</h1>
      <p className="mt-4 max-w-prose text-lg">
        Bem-vindo à página de Serviços Online da {brand().name}. Através deste sistema você tem acesso aos
        serviços abaixo, disponíveis após realizar a solicitação de aquisição do certificado digital.
      </p>
      <div className="mt-6 flex flex-wrap gap-4">
        <ButtonLink href="/acesso">Acessar Serviços</ButtonLink>
        <ButtonLink href="/cadastro" variant="secondary">
          Cadastrar Acesso
        </ButtonLink>
      </div>
      <div className="mt-10 grid gap-10 md:grid-cols-2">
        <section aria-labelledby="servicos">
          <h2 id="servicos">O que você faz aqui</h2>
          <ul className="mt-3 list-disc space-y-2 pl-5">
            {SERVICES.map((service) => (
              <li key={service}>{service}</li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="como">
          <h2 id="como">Como funciona</h2>
          <ol className="mt-3 space-y-4">
            {STEPS.map(({ title, text }, index) => (
              <li key={title} className="flex gap-3">
                <span
                  aria-hidden="true"
                  className="flex size-8 shrink-0 items-center justify-center rounded-full bg-brand text-white"
                >
                  {index + 1}
                </span>
                <p>
                  <strong>{title}.</strong> {text}
                </p>
              </li>
            ))}
          </ol>
        </section>
      </div>
      <p className="mt-10">
        Em caso de dúvidas, acesse o manual de instruções{" "}
        <Link href="/manual" prefetch={false}>
          aqui
        </Link>
        .
      </p>
    </>
  );
}

import { type Service, services, serviceText } from "@/lib/orders/service";
import { builtServices } from "@/lib/orders/services";
import type { ManualSection } from "./manual-section";

const purpose = {
  agendamento: "marcar, mudar ou cancelar a validação presencial na AR.",
  pagador: "trocar a pessoa ou a empresa que vai pagar, antes do pagamento.",
  boletos: "emitir o boleto ou a 2ª via e ver se o pagamento foi confirmado.",
  concluir: "preencher o que falta em um pedido que ainda não foi concluído.",
  "notas-fiscais": "ver e baixar a nota fiscal do pedido.",
  emissao: "emitir pela internet a renovação de um certificado A1 que ainda está válido.",
} satisfies Record<Service, string>;

const ServiceLines = ({ of }: { of: readonly Service[] }) => (
  <ul className="list-disc space-y-2 pl-5">
    {of.map((service) => (
      <li key={service}>
        <strong>{serviceText[service]}</strong>: {purpose[service]}
      </li>
    ))}
  </ul>
);

const ready = services.filter((service) => builtServices.has(service));
const toCome = services.filter((service) => !builtServices.has(service));

/** Which services work is asked of the portal's own list, so that the manual cannot promise more than there is. */
const availability = [
  ...(ready.length > 0 ? [{ title: "Os serviços", text: ServiceLines({ of: ready }) }] : []),
  ...(toCome.length > 0
    ? [
        {
          title: "Serviços que ainda vão chegar",
          text: (
            <>
              <p>
                Estes serviços já aparecem na tela, mas <strong>ainda não funcionam neste portal</strong>. Até
                lá, fale com a central de atendimento:
              </p>
              {ServiceLines({ of: toCome })}
            </>
          ),
        },
      ]
    : []),
];

export const servicesSection: ManualSection = {
  id: "servicos",
  title: "Serviços do pedido",
  intro: (
    <p>
      Esta tela mostra um pedido por inteiro. Comece por <strong>Próximo passo</strong>: é o que você precisa
      fazer agora.
    </p>
  ),
  topics: [
    {
      title: "Andamento",
      text: (
        <p>
          As etapas do pedido, da compra à entrega: quais já foram concluídas, qual é a etapa atual e quais
          ainda faltam.
        </p>
      ),
      picture: {
        name: "andamento",
        caption: "Próximo passo e andamento",
        alt: "Tela Serviços do pedido 2801457: o próximo passo é agendar a validação presencial. No andamento, Pedido feito e Pagamento estão concluídos e Validação presencial é a etapa atual.",
      },
    },
    {
      title: "Serviços deste pedido",
      text: (
        <p>
          O que você pode fazer depende do tipo e do status do pedido. Um serviço{" "}
          <strong>indisponível</strong> continua na tela e diz por que está fechado e o que o abre.
        </p>
      ),
      picture: {
        name: "servicos",
        caption: "Serviços do pedido",
        alt: "Lista de serviços do pedido. Cada serviço indisponível diz por que está fechado e o que fazer enquanto isso.",
      },
    },
    ...availability,
    {
      title: "Dados do pedido e Histórico",
      text: (
        <p>
          No fim da tela estão o produto, o valor e a validade, e tudo o que já aconteceu com o pedido, com
          data, hora e motivo.
        </p>
      ),
    },
  ],
};

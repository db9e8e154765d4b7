import type { ManualSection } from "./manual-section";

export const appointmentSection: ManualSection = {
  id: "agendamento",
  title: "Agendamento",
  intro: (
    <p>
      O agendamento marca o dia e a hora da validação, em que um agente confere quem você é. Ele abre quando o
      pedido está <strong>Aguardando Validação</strong>, ou antes do pagamento, onde a unidade aceita.
    </p>
  ),
  steps: [
    {
      text: (
        <p>
          Na tela do pedido, clique em <strong>Agendamento</strong> e escolha a cidade. No celular, é mais
          rápido tocar em <strong>Usar minha localização</strong>. Se o seu produto aceita videoconferência,
          ela aparece como outra opção.
        </p>
      ),
    },
    {
      text: (
        <p>
          Escolha a unidade. A lista mostra o endereço, o que há para pessoas com deficiência e o primeiro
          horário livre de cada uma.
        </p>
      ),
    },
    {
      text: <p>Escolha o dia e, depois, o horário. Os horários são sempre os da cidade da unidade.</p>,
    },
    {
      text: (
        <p>
          Veja o que levar e quem precisa ir, e clique em <strong>Confirmar o agendamento</strong>. O horário
          só é seu depois desse clique. A confirmação chega também por e-mail, com o convite para o seu
          calendário.
        </p>
      ),
    },
  ],
  topics: [
    {
      title: "Comprovante e calendário",
      text: (
        <p>
          Com o horário marcado, a tela <strong>Agendamento</strong> mostra o comprovante, que pode ser
          impresso e tem um QR code para o agente, e o botão <strong>Adicionar ao calendário</strong>.
        </p>
      ),
    },
    {
      title: "Mudar ou cancelar",
      text: (
        <p>
          Na tela <strong>Agendamento</strong>, clique em <strong>Reagendar</strong> ou em{" "}
          <strong>Cancelar o agendamento</strong>. Ao reagendar, o horário antigo continua seu até você
          confirmar o novo. Cada unidade tem um prazo para isso e um limite de mudanças: a tela mostra os dois
          antes de você confirmar.
        </p>
      ),
    },
    {
      title: "«Esse horário acabou de ser ocupado»",
      text: (
        <p>
          Outra pessoa confirmou o mesmo horário um instante antes. Nada se perdeu: a tela mostra os horários
          que estão livres agora. Escolha outro.
        </p>
      ),
    },
    {
      title: "Lembretes",
      text: (
        <p>
          Um dia antes e duas horas antes, um e-mail lembra do horário. Nele você pode confirmar que vem, sem
          entrar no portal.
        </p>
      ),
    },
    {
      title: "Validação por videoconferência",
      text: (
        <p>
          O link da sala aparece na tela <strong>Agendamento</strong> a partir de um dia antes, e vai também
          nos lembretes. Teste a câmera e o microfone na mesma tela, sem pressa, antes do dia.
        </p>
      ),
    },
    {
      title: "A unidade não vai atender no meu horário",
      text: (
        <p>
          Se a unidade fechar nesse dia, você recebe um e-mail com outros horários livres. Nada é cancelado
          sem você saber, e essa mudança não conta no limite.
        </p>
      ),
    },
    {
      title: "Faltei no dia",
      text: (
        <p>
          O pedido volta para o agendamento, e você marca outro horário. Depois do número de faltas que a
          unidade aceita, só ela pode marcar: ligue para a unidade.
        </p>
      ),
    },
  ],
};

import { passwordRules } from "@/lib/identity/password-rules";
import { passwordRuleText } from "@/lib/identity/texts";
import type { ManualSection } from "./manual-section";

export const signUpSection: ManualSection = {
  id: "cadastro-de-acesso",
  title: "Cadastro de acesso",
  intro: (
    <p>
      O cadastro é feito uma única vez e leva poucos minutos. Só quem já tem um pedido pode se cadastrar, e o
      código chega pelo e-mail do pedido: assim ninguém se cadastra no seu lugar.
    </p>
  ),
  steps: [
    {
      text: (
        <p>
          Na página inicial, clique em <a href="/cadastro">Cadastrar Acesso</a>.
        </p>
      ),
    },
    {
      text: (
        <p>
          Digite o <strong>CPF do titular do certificado digital</strong>, o <strong>Email</strong> do pedido
          e o <a href="/manual#codigo-de-seguranca">código de segurança</a>. Clique em{" "}
          <strong>Avançar</strong>.
        </p>
      ),
      picture: {
        name: "cadastro",
        caption: "Etapa 1: CPF e e-mail",
        alt: "Tela Cadastro de acesso com os campos CPF e Email preenchidos, a imagem do código de segurança com a resposta digitada abaixo dela e os botões Avançar e Cancelar.",
      },
    },
    {
      text: (
        <p>
          Abra o seu e-mail e procure a mensagem <strong>«Seu código de cadastro»</strong>. Digite os 6
          números e clique em <strong>Avançar</strong>. O código vale por 10 minutos e só funciona no
          navegador em que você começou.
        </p>
      ),
      picture: {
        name: "codigo",
        caption: "Etapa 2: o código do e-mail",
        alt: "Tela Confirme seu e-mail com o campo Código de 6 números preenchido e os botões Avançar e Pedir outro código.",
      },
    },
    {
      text: (
        <p>
          Confira os seus <strong>Dados Pessoais</strong>. O que o pedido já tinha vem preenchido. O CPF e o
          e-mail não mudam.
        </p>
      ),
      picture: {
        name: "dados-pessoais",
        caption: "Etapa 3: Dados Pessoais",
        alt: "Parte Dados Pessoais com Nome e Telefone preenchidos em campos, e CPF e Email mostrados como texto que não muda.",
      },
    },
    {
      text: (
        <p>
          Confira o <strong>Endereço</strong>. Se a casa não tem número, marque <strong>Sem número</strong>.
        </p>
      ),
      picture: {
        name: "endereco",
        caption: "Etapa 3: Endereço",
        alt: "Parte Endereço com os campos Tipo de Logradouro, Logradouro, Nº, Sem número, CEP, Complemento, Bairro, Estado, Município e País.",
      },
    },
    {
      text: (
        <>
          <p>
            Crie a sua <strong>Senha</strong>, repita-a em <strong>Confirmar Senha</strong> e clique em{" "}
            <strong>Salvar Dados</strong>. Enquanto você digita, a tela mostra quais regras a senha já cumpre.
            Ela deve:
          </p>
          <ul className="mt-2 list-disc space-y-1 pl-5">
            {passwordRules.map((rule) => (
              <li key={rule}>{passwordRuleText[rule]}</li>
            ))}
            <li>Não ser uma senha comum, fácil de adivinhar</li>
          </ul>
        </>
      ),
      picture: {
        name: "senha",
        caption: "Etapa 3: Senha",
        alt: "Parte Senha com os campos Senha e Confirmar Senha preenchidos, a lista das regras com um sinal de certo em cada uma e o botão Salvar Dados.",
      },
    },
    {
      text: (
        <p>
          Leia tudo mais uma vez. Se algo estiver errado, clique em <strong>Corrigir</strong>. Se estiver
          certo, clique em <strong>OK, confirmar os dados</strong>.
        </p>
      ),
      picture: {
        name: "conferir",
        caption: "Etapa 4: conferência",
        alt: "Tela Confira os dados com a lista dos dados pessoais e do endereço e, no fim, os botões OK, confirmar os dados e Corrigir.",
      },
    },
    {
      text: (
        <p>
          Aparece a mensagem <strong>«Registro inserido com sucesso!»</strong>. Clique em <strong>Ok</strong>{" "}
          para ver os seus pedidos. Você já está dentro do sistema.
        </p>
      ),
      picture: {
        name: "bem-vindo",
        caption: "Cadastro concluído",
        alt: "Tela Cadastro concluído com a mensagem Registro inserido com sucesso! e o botão Ok.",
      },
    },
  ],
};

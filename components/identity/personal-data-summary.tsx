import { SummaryList } from "@/components/ui/summary-list";
import { formatCep, formatPhone } from "@/lib/identity/format-contact";
import { formatCpf } from "@/lib/identity/format-cpf";
import type { SignUpData } from "@/lib/identity/sign-up-input";

type Props = { cpf: string; email: string; data: Omit<SignUpData, "senha" | "confirmarSenha"> };

/** The data to read once more before confirming. The password is not among them. */
export function PersonalDataSummary({ cpf, email, data }: Props) {
  return (
    <>
      <h2>Dados Pessoais</h2>
      <SummaryList
        items={[
          { term: "Nome", value: data.nome },
          { term: "CPF", value: formatCpf(cpf) },
          { term: "Telefone", value: formatPhone(data.telefone) },
          { term: "Email", value: email },
        ]}
      />
      <h2>Endereço</h2>
      <SummaryList
        items={[
          { term: "Logradouro", value: `${data.tipoLogradouro} ${data.logradouro}` },
          { term: "Nº", value: data.semNumero ? "Sem número" : data.numero },
          { term: "Complemento", value: data.complemento },
          { term: "Bairro", value: data.bairro },
          { term: "Município", value: `${data.municipio}, ${data.estado}` },
          { term: "CEP", value: formatCep(data.cep) },
          { term: "País", value: data.pais },
        ]}
      />
    </>
  );
}

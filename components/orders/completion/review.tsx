import { formatCnpj } from "@/lib/identity/format-cnpj";
import { formatCep, formatPhone } from "@/lib/identity/format-contact";
import { formatCpf } from "@/lib/identity/format-cpf";
import type { StoredAddress } from "@/lib/identity/stored-address";
import type { CompletionStep } from "@/lib/orders/completion";
import type { Order } from "@/lib/orders/order";
import { orderKindText, paymentTermsText } from "@/lib/orders/texts";
import { formatCivilDate, formatDateTime } from "@/lib/shared/dates";
import { formatCents } from "@/lib/shared/money";
import { ReviewPart } from "./review-part";
import { FileLink } from "./sent-file";

/** The order as it will be: what was known and what was given, together. */
export type ReviewData = {
  order: Pick<Order, "number" | "product" | "kind" | "priceCents" | "paymentTerms"> & { payerName: string };
  holder: { name: string; cpf: string; email: string; birthDate: string | null; phone: string };
  address: StoredAddress;
  organisation: { name: string; cnpj: string; role: string } | null;
  empenho: { number: string; file: { href: string; name: string; size: number } } | null;
  terms: { version: string; acceptedAt: Date };
};

/** `editOf` gives the address of a step, or null when this order does not have it. */
type Props = ReviewData & { editOf: (step: CompletionStep) => string | null };

export function Review({ order, holder, address, organisation, empenho, terms, editOf }: Props) {
  const price = `${formatCents(order.priceCents)} (${paymentTermsText[order.paymentTerms]})`;
  return (
    <>
      <ReviewPart
        title="Pedido"
        edit={null}
        items={[
          { term: "Nº do pedido", value: order.number },
          { term: "Produto", value: order.product },
          { term: "Tipo", value: orderKindText[order.kind] },
          { term: "Valor", value: price },
          { term: "Responsável pelo pagamento", value: order.payerName },
        ]}
      />
      <ReviewPart
        title="Titular"
        edit={editOf("titular")}
        items={[
          { term: "Nome", value: holder.name },
          { term: "CPF", value: formatCpf(holder.cpf) },
          { term: "Data de nascimento", value: holder.birthDate && formatCivilDate(holder.birthDate) },
          { term: "Telefone", value: formatPhone(holder.phone) },
          { term: "Email", value: holder.email },
        ]}
      />
      <ReviewPart title="Endereço" edit={editOf("endereco")} items={addressItems(address)} />
      {organisation && (
        <ReviewPart
          title="Organização"
          edit={editOf("organizacao")}
          items={[
            { term: "Nome", value: organisation.name },
            { term: "CNPJ", value: formatCnpj(organisation.cnpj) },
            { term: "Cargo ou função do titular", value: organisation.role },
          ]}
        />
      )}
      {empenho && (
        <ReviewPart
          title="Nota de empenho"
          edit={editOf("empenho")}
          items={[
            { term: "Número", value: empenho.number },
            { term: "Arquivo", value: <FileLink {...empenho.file} /> },
          ]}
        />
      )}
      <ReviewPart
        title="Documentos e termos"
        edit={editOf("documentos")}
        items={[
          {
            term: "Termos aceitos",
            value: `Versão ${terms.version}, em ${formatDateTime(terms.acceptedAt)}`,
          },
        ]}
      />
    </>
  );
}

const addressItems = (address: StoredAddress) => [
  { term: "Logradouro", value: `${address.streetType} ${address.street}` },
  { term: "Nº", value: address.streetNumber || "Sem número" },
  { term: "Complemento", value: address.complement },
  { term: "Bairro", value: address.district },
  { term: "Município", value: `${address.city}, ${address.state}` },
  { term: "CEP", value: formatCep(address.cep) },
  { term: "País", value: address.country },
];

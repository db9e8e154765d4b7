import type { ReviewData } from "@/components/orders/completion/review";
import { addressFrom } from "@/lib/identity/stored-address";
import { terms } from "@/lib/orders/terms";
import type { LoadedCompletion } from "./load-completion";

/** The address of the empenho's file, to send it and to look at it. */
export const empenhoPath = (number: string) => `/api/pedidos/${number}/empenho`;

function empenhoOf({ order, given, file, number }: LoadedCompletion): ReviewData["empenho"] {
  if (!file) return null;
  return {
    number: order.empenhoNumber ?? given.fields.numeroEmpenho ?? "",
    file: { ...file, href: empenhoPath(number) },
  };
}

/** Everything of the order as it will be: what was missing comes from the draft, the rest from order and holder. */
export function reviewData(loaded: LoadedCompletion): ReviewData {
  const { order, customer, given, completion } = loaded;
  const isMissing = (data: (typeof completion.missing)[number]) => completion.missing.includes(data);
  const { fields } = given;
  return {
    order,
    holder: {
      ...customer,
      birthDate: isMissing("dataNascimento") ? (fields.dataNascimento ?? null) : customer.birthDate,
      phone: isMissing("telefone") ? (fields.telefone ?? "") : customer.phone,
    },
    address: isMissing("endereco") ? addressFrom(fields) : customer,
    organisation: order.organisationCnpj
      ? {
          name: order.organisationName ?? "",
          cnpj: order.organisationCnpj,
          role: isMissing("cargo") ? (fields.cargo ?? "") : order.holderRole,
        }
      : null,
    empenho: empenhoOf(loaded),
    terms: { version: terms.version, acceptedAt: new Date(fields.termosEm ?? order.updatedAt) },
  };
}

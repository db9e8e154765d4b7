import { Message } from "@/components/ui/message";
import { type DocumentToBring, whoComesText } from "@/lib/orders/documents";
import type { OrderKind } from "@/lib/orders/order";

type Props = { documents: readonly DocumentToBring[]; kind: OrderKind };

/** What is brought to the validation, and who has to come; an online renewal says that nothing is needed. */
export function DocumentsToBring({ documents, kind }: Props) {
  if (documents.length === 0) {
    return (
      <p className="mt-2 max-w-prose">
        Esta renovação é feita pela internet, com o certificado atual. Não é preciso levar documentos a lugar
        nenhum.
      </p>
    );
  }
  return (
    <>
      <p className="mt-2 max-w-prose">
        No dia da validação, leve os documentos originais, ou tenha-os à mão se for por videoconferência:
      </p>
      <ul className="mt-3 max-w-prose list-disc space-y-3 pl-5">
        {documents.map(({ name, detail }) => (
          <li key={name}>
            <strong>{name}.</strong> {detail}
          </li>
        ))}
      </ul>
      <Message kind="warning" title="Quem precisa ir">
        {whoComesText[kind]}
      </Message>
    </>
  );
}

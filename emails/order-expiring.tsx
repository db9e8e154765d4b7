import { formatCivilDate } from "@/lib/shared/dates";
import { ActionLink, EmailFrame, Paragraph, type Sender } from "./email-frame";

/** An order as a message about its term names it. `expiresOn` is its last civil day, `path` the address of its page. */
export type OrderTerm = { name: string; number: string; product: string; expiresOn: string; path: string };

export const OrderExpiring = (props: Sender & OrderTerm & { missing: string }) => {
  const { name, number, product, expiresOn, path, missing, ...sender } = props;
  const day = formatCivilDate(expiresOn);
  return (
    <EmailFrame {...sender} title={`O prazo do seu pedido termina em ${day}`} preview={missing}>
      <Paragraph>Olá, {name}.</Paragraph>
      <Paragraph>
        O pedido {number} ({product}) vale até {day}, esse dia incluído.
      </Paragraph>
      <Paragraph>{missing}</Paragraph>
      <ActionLink href={`${sender.appUrl}${path}`}>Abrir o pedido</ActionLink>
      <Paragraph>Depois do prazo o pedido expira, e será preciso fazer um novo.</Paragraph>
      <Paragraph>
        Ainda não tem acesso ao portal? Cadastre-se com o CPF do titular e este e-mail, em{" "}
        {`${sender.appUrl}/cadastro`}.
      </Paragraph>
    </EmailFrame>
  );
};

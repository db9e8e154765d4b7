import { Message } from "@/components/ui/message";
import { appointmentRefusalText } from "@/lib/scheduling/texts";
import { PhoneLink } from "./office-facts";

type Props = { code: keyof typeof appointmentRefusalText; phone: string };

/** Why something cannot be had from an office, and its telephone. */
export const OfficeRefusal = ({ code, phone }: Props) => (
  <Message kind="warning">
    <p>{appointmentRefusalText[code]}</p>
    <p className="mt-1">
      Telefone da unidade: <PhoneLink phone={phone} />
    </p>
  </Message>
);

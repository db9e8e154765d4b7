import { TextField } from "@/components/ui/text-field";

type Props = { defaultValue: string; error: string | undefined };

export const PhoneField = ({ defaultValue, error }: Props) => (
  <TextField
    name="telefone"
    label="Telefone"
    hint="Com DDD. Exemplo: (31) 99999-0000"
    type="tel"
    required
    autoComplete="tel-national"
    maxLength={40}
    defaultValue={defaultValue}
    error={error}
  />
);

import { TextField } from "@/components/ui/text-field";

type Props = { label: string; defaultValue: string; error: string | undefined };

/** Digits or mask, as it is typed or pasted: nothing is blocked or rewritten under the person's hands. */
export const CpfField = ({ label, defaultValue, error }: Props) => (
  <TextField
    name="cpf"
    label={label}
    inputMode="numeric"
    autoComplete="username"
    required
    maxLength={40}
    defaultValue={defaultValue}
    error={error}
  />
);

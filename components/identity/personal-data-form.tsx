"use client";

import { useActionState, useState } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Fieldset } from "@/components/ui/fieldset";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { formatCpf } from "@/lib/identity/format-cpf";
import { type FormAction, idle } from "@/lib/shared/form-state";
import { AddressFields } from "./address-fields";
import { PasswordRulesField } from "./password-rules-field";
import { PhoneField } from "./phone-field";

type Props = {
  action: FormAction;
  initial: Record<string, string>;
  cpf: string;
  email: string;
  states: readonly Option[];
};

/** Step 3 of sign-up: «Dados Pessoais», «Endereço», «Senha», with the manual's fields. */
export function PersonalDataForm({ action, initial, cpf, email, states }: Props) {
  const [state, formAction] = useActionState(action, idle);
  const errors = state.status === "invalid" ? state.errors : {};
  const values = state.values ?? initial;
  const [nome, setNome] = useState(initial.nome ?? "");
  return (
    <form action={formAction} noValidate className="max-w-2xl">
      <ErrorSummary errors={errors} {...(state.status === "refused" && { message: state.message })} />
      <p className="mb-4 text-sm">*Campos obrigatórios</p>
      <Fieldset legend="Dados Pessoais">
        <TextField
          name="nome"
          label="Nome"
          required
          autoComplete="name"
          maxLength={120}
          defaultValue={values.nome ?? ""}
          error={errors.nome}
          onChange={(event) => setNome(event.target.value)}
        />
        <Fixed term="CPF" value={formatCpf(cpf)} />
        <PhoneField defaultValue={values.telefone ?? ""} error={errors.telefone} />
        <Fixed term="Email" value={email} />
      </Fieldset>
      <AddressFields values={values} errors={errors} states={states} />
      <Fieldset legend="Senha">
        <p className="mb-4">Crie a sua senha para concluir o cadastro e acessar o serviço.</p>
        {/* A password manager files the password under this name; it is not posted and nobody stops at it. */}
        <input
          autoComplete="username"
          value={cpf}
          readOnly
          tabIndex={-1}
          aria-hidden="true"
          className="sr-only"
        />
        <PasswordRulesField person={{ nome, cpf, email }} errors={errors} />
      </Fieldset>
      <SubmitButton pendingText="Salvando…">Salvar Dados</SubmitButton>
    </form>
  );
}

/** What the code has confirmed and the form cannot change. */
const Fixed = ({ term, value }: { term: string; value: string }) => (
  <dl className="mb-5">
    <dt className="mb-1 font-semibold">{term}</dt>
    <dd className="break-words">{value}</dd>
  </dl>
);

/** What a refused sign-in says, by the code in the address. Known and unknown people read the same. */
const texts = {
  cpf: { field: "cpf", text: "O CPF não confere. Verifique os 11 números." },
  senha: { field: "senha", text: "Digite a sua senha." },
  wrong: { field: null, text: "CPF ou senha não conferem. Verifique os dois e tente de novo." },
  too_many: {
    field: null,
    text: "Houve muitas tentativas. Aguarde alguns minutos e tente de novo, ou use «Esqueci a senha».",
  },
  indisponivel: {
    field: null,
    text: "O serviço não respondeu. O problema é nosso: aguarde um minuto e tente de novo.",
  },
  formulario: { field: null, text: "Não foi possível ler o formulário. Preencha e envie de novo." },
  sessao: { field: null, text: "Esta página ficou aberta tempo demais. Preencha e envie de novo." },
} as const satisfies Record<string, { field: string | null; text: string }>;

export type SignInText = { field: string | null; text: string };

/** @returns null for a code that is not ours: the address is anybody's to write */
export function signInText(code: unknown): SignInText | null {
  return typeof code === "string" && Object.hasOwn(texts, code) ? texts[code as keyof typeof texts] : null;
}

/** What a redirect to the sign-in page came from. */
const notices = {
  saiu: "Você saiu com segurança.",
  "senha-alterada": "Senha alterada. Entre com a senha nova.",
  "ja-cadastrado": "Já existe um acesso para este CPF. Entre com a sua senha ou use «Esqueci a senha».",
  "sessao-encerrada": "Sua sessão terminou para sua segurança. Entre de novo para continuar.",
} as const;

export function signInNotice(code: unknown): string | null {
  return typeof code === "string" && Object.hasOwn(notices, code)
    ? notices[code as keyof typeof notices]
    : null;
}

import { formatCnpj } from "./format-cnpj";
import { formatCpf } from "./format-cpf";

const CPF_LENGTH = 11;

/** A CPF or a CNPJ, whichever it is, with its points. */
export const formatDocument = (document: string) =>
  document.length === CPF_LENGTH ? formatCpf(document) : formatCnpj(document);

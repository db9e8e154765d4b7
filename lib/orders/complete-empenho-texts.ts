import type { EmpenhoFileFault } from "./complete-empenho-file";

/** Why a posted file was not taken: its own fault, or that of its way here. */
export type EmpenhoUploadFault = EmpenhoFileFault | "no_file" | "malformed" | "storage_unavailable";

const text = {
  empty: "O arquivo está vazio. Escolha outro.",
  too_large: "O arquivo tem mais de 5 MB. Envie um menor, ou digitalize com menos qualidade.",
  not_pdf: "O arquivo não é um PDF. Envie a nota de empenho em PDF.",
  active:
    "Este PDF tem programas ou anexos dentro dele, e não pode ser recebido. Abra o arquivo, imprima em PDF e envie a cópia.",
  unreadable:
    "Não foi possível conferir este PDF: ele pode estar protegido. Abra o arquivo, imprima em PDF e envie a cópia.",
  no_file: "Escolha o arquivo da nota de empenho, em PDF.",
  malformed: "O arquivo não chegou inteiro. Escolha o arquivo e envie de novo.",
  storage_unavailable:
    "Não foi possível guardar o arquivo agora. Nada foi gravado. Tente de novo em alguns minutos.",
} satisfies Record<EmpenhoUploadFault, string>;

/** What a fault says beside the file's field; undefined for a code that is not ours, since it comes by the address. */
export const empenhoUploadFaultText = (code: unknown): string | undefined =>
  typeof code === "string" && Object.hasOwn(text, code) ? text[code as EmpenhoUploadFault] : undefined;

// expects: lint/style/noRestrictedImports "lib/<domain> is pure"
import { formatCpf } from "@/lib/identity/cpf";

export const label = formatCpf("");

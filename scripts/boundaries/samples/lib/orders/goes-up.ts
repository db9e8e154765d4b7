// expects: lint/style/noRestrictedImports "lib/<domain> is pure"
import { ok } from "../shared/result";

export const fine = ok(1);

// expects: lint/style/noRestrictedImports "No way up"
import { ok } from "../shared/result";

export const fine = ok(1);

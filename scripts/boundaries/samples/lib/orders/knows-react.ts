// expects: lint/style/noRestrictedImports "lib/<domain> is pure"
import type { ReactNode } from "react";

export type Label = ReactNode;

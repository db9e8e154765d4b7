// expects: lint/style/noRestrictedImports "lib/<domain> is pure"
import { notFound } from "next/navigation";

export const refuse = () => notFound();

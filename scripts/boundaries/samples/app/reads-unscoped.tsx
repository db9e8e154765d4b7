// expects: lint/style/noRestrictedImports "app reads through db/queries"
import { findByCpf } from "@/db/unscoped/sign-in";

export const Page = () => <p>{String(findByCpf)}</p>;

// expects: lint/style/noRestrictedImports "components: props in"
import { env } from "@/lib/server/env";

export const Name = () => <p>{env().PORTAL_NAME}</p>;

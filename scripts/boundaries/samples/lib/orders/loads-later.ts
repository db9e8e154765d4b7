// expects: lint/style/noRestrictedImports "lib/<domain> is pure"
export const load = () => import("@/db/client");

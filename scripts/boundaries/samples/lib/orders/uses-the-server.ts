// expects: lint/style/noRestrictedImports "lib/<domain> is pure"
import { deps } from "@/lib/server/deps";

export const clock = deps().clock;

// expects: lint/style/noRestrictedImports "db imports only"
import { deps } from "@/lib/server/deps";

export const database = deps().db;

// expects: lint/style/noRestrictedImports "lib/<domain> is pure"
import { connect } from "@/db/client";

export const database = connect("");

// expects: lint/style/noRestrictedImports "emails: props in"
import { connect } from "@/db/client";

export const Mail = () => <p>{String(connect)}</p>;

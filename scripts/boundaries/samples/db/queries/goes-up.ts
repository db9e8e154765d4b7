// expects: lint/style/noRestrictedImports "No way up"
import { connect } from "../client";

export const database = connect("");

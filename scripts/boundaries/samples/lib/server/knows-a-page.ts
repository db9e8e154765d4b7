// expects: lint/style/noRestrictedImports "lib/server knows no screens"
import { metadata } from "@/app/layout";

export const title = metadata.title;

// expects: lint/style/noRestrictedImports "Nothing imports app"
import { metadata } from "@/app/layout";

export const proxy = () => metadata;

// expects: lint/style/noRestrictedImports "lib/server knows no screens"
import { Button } from "@/components/ui/button";

export const button = Button;

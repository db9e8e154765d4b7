// expects: lint/style/noRestrictedImports "No way up"
import { Button } from "../components/ui/button";

export const Page = () => <Button />;

// expects: lint/style/noRestrictedImports "components: props in"
import { signOutAction } from "@/app/(portal)/actions";

export const SignOut = () => <form action={signOutAction} />;

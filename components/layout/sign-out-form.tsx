import { Button } from "@/components/ui/button";

/** A plain post to NextAuth: the whole document is left, so the back button finds nothing kept in the page. */
export function SignOutForm({ csrfToken }: { csrfToken: string }) {
  return (
    <form method="post" action="/api/auth/signout">
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <Button type="submit" variant="tertiary">
        Sair
      </Button>
    </form>
  );
}

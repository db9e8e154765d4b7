/** The database and the secret of the portal that a command is about. */
export function portalEnvironment(): Promise<{
  DATABASE_URL: string;
  NEXTAUTH_SECRET: string;
  stop(): Promise<void>;
}>;

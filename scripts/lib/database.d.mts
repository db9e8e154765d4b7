export function throwawayName(prefix: string): string;
export function throwawayDatabase(
  serverUrl: string,
  prefix: string,
): Promise<{ url: string; drop(): Promise<void> }>;

type Server = { url: string; port: number; dataDir: string; reused: boolean; stop(): Promise<void> };

export function startPostgres(options: {
  dataDir: string;
  settings?: Record<string, string>;
  log?: (text: string) => void;
}): Promise<Server>;
export function dropPostgres(dataDir: string): Promise<void>;

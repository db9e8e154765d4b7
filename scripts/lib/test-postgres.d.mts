type TestPostgres = { url: string; port: number; dataDir: string; reused: boolean; stop(): Promise<void> };

export function openTestPostgres(): Promise<TestPostgres>;
export function startTestPostgres(): Promise<TestPostgres>;

import { defineConfig, devices } from "@playwright/test";

const MOBILE_SPECS = "**/*.mobile.spec.ts";

const reporters = (process.env.E2E_REPORTERS ?? "list").split(",").map((name): [string] => [name]);

// Chromium must not call anybody by itself, and containers give it no sandbox and no graphics.
const QUIET = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const executablePath = process.env.CHROMIUM_PATH;

export default defineConfig({
  testDir: "e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: false,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  // Limits for what hangs; a busy machine is not a fault.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: reporters,
  use: {
    // `npm run e2e` sets it; by hand, the address that `npm run up` prints.
    baseURL: process.env.E2E_BASE_URL ?? "http://localhost:3000",
    locale: "pt-BR",
    timezoneId: "America/Sao_Paulo",
    trace: "off",
    launchOptions: { args: QUIET, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    {
      name: "desktop",
      testIgnore: MOBILE_SPECS,
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
    {
      name: "mobile",
      testMatch: MOBILE_SPECS,
      use: {
        ...devices["Desktop Chrome"],
        viewport: { width: 360, height: 740 },
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
});

import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const inRoot = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const alias = [
  // An empty file rather than the `react-server` condition, under which e-mails do not render.
  { find: /^server-only$/, replacement: inRoot("db/test/server-only.ts") },
  { find: /^@\//, replacement: inRoot("./") },
];

const everywhere = ["**/node_modules/**", ".next/**", ".local/**", "e2e/**", "scripts/boundaries/samples/**"];

export default defineConfig({
  resolve: { alias },
  test: {
    // The zone of the machine must not decide what a test sees.
    env: { TZ: "UTC" },
    // A limit is for what hangs; a busy machine is not a fault.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["**/*.test.{ts,tsx}"], exclude: [...everywhere, "**/*.db.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["**/*.db.test.ts"],
          exclude: everywhere,
          globalSetup: ["db/test/global-setup.ts"],
        },
      },
    ],
  },
});

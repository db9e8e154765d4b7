import { expect, test } from "vitest";
import { readEnv } from "@/lib/server/env";
import { unsetVariables } from "./portal-variables.mjs";

const needed = {
  PORTAL_MODE: "demo",
  DATABASE_URL: "postgres://nobody:nothing@127.0.0.1:1/none",
  APP_URL: "https://portal.example",
  NEXTAUTH_SECRET: "a secret of the tests, long enough for all",
  CRON_SECRET: "a secret of the scheduler",
};

test("knows every variable that the portal reads, and none that it does not", () => {
  const read = new Set<string>();
  const watched = new Proxy<Record<string, string>>(needed, {
    get(source, name) {
      read.add(String(name));
      return source[String(name)];
    },
  });
  readEnv(watched);
  expect(Object.keys(unsetVariables()).sort()).toEqual([...read].sort());
});

test("a variable that is emptied is one that is not set", () => {
  expect(readEnv({ ...unsetVariables(), ...needed })).toEqual(readEnv(needed));
});

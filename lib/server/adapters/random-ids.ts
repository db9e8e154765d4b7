import { randomBytes, randomInt, randomUUID } from "node:crypto";
import type { Ids } from "@/lib/server/ports/ids";

export const randomIds: Ids = {
  uuid: () => randomUUID(),
  token: () => randomBytes(32).toString("base64url"),
  code: () => String(randomInt(1_000_000)).padStart(6, "0"),
};

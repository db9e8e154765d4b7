import "server-only";
import { env } from "@/lib/server/env";
import { allEndpoints } from "./all-endpoints";
import { openApi } from "./openapi";

let made: ReturnType<typeof openApi> | undefined;

/** The document of this process. It follows from code and configuration alone, and anybody may ask for it: made once. */
export function apiDocument() {
  made ??= openApi(allEndpoints, env());
  return made;
}

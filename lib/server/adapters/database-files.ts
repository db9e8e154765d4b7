import "server-only";
import type { FileStorage } from "@/lib/server/ports/file-storage";
import { ok } from "@/lib/shared/result";

/** The default: bytes stand in the file's own row, so they come and go with it, and are in the database's backup. */
export const databaseFiles: FileStorage = {
  keep: async (_key, bytes) => ok(bytes),
  read: async ({ content }) => ok(content),
  remove: async () => ok(null),
};

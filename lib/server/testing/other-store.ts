import type { FileStorage } from "@/lib/server/ports/file-storage";
import { fail, ok } from "@/lib/shared/result";

/** A store elsewhere that a test looks into and breaks. */
export function otherStore() {
  const objects = new Map<string, Buffer>();
  const state = { up: true };
  const down = fail({ code: "storage_unavailable" as const });
  const files: FileStorage = {
    async keep(key, bytes) {
      objects.set(key, bytes);
      return state.up ? ok(null) : down;
    },
    read: async ({ storageKey, content }) =>
      state.up ? ok(content ?? objects.get(storageKey) ?? null) : down,
    async remove(key) {
      if (!state.up) return down;
      objects.delete(key);
      return ok(null);
    },
  };
  return { objects, state, files };
}

import type { Result } from "@/lib/shared/result";

export type StorageUnavailable = { code: "storage_unavailable" };

/** What a file's row in the database says of where its bytes are. */
export type StoredBytes = { storageKey: string; content: Buffer | null };

/** Where the bytes of a file lie. Its row (name, size, SHA-256) is in the database, wherever they are. */
export type FileStorage = {
  /** Keeps the bytes. @returns what the row itself must hold: the bytes, or null when they lie elsewhere */
  keep(key: string, bytes: Buffer): Promise<Result<Buffer | null, StorageUnavailable>>;
  /** @returns the bytes, or null when nothing lies under the key any more */
  read(file: StoredBytes): Promise<Result<Buffer | null, StorageUnavailable>>;
  /** Takes bytes away; those that are not there are away already, so that it may be tried again. */
  remove(key: string): Promise<Result<null, StorageUnavailable>>;
};

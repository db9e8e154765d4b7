import { readFileSync } from "node:fs";
import { Refusal } from "@/scripts/lib/console.mjs";

/** The text of a bank's file, one character a byte: its columns are bytes, whatever letters a name has. */
export function readBankFile(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch (error) {
    throw new Refusal(`${path}: ${(error as Error).message}`);
  }
}

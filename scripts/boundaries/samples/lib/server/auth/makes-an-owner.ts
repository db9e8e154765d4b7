// expects: nothing
import type { Owner } from "@/lib/identity/owner";

export const checked = (row: object) => row as Owner;

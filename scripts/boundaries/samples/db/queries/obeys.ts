// expects: nothing
import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Owner } from "@/lib/identity/owner";

export const mine = (owner: Owner, db: Db) => [eq, owner, db];

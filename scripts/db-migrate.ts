import { migrateDatabase } from "@/db/migrate";

const url = process.env.DATABASE_URL;
if (!url) throw new Error("DATABASE_URL não está definida.");
await migrateDatabase(url);

CREATE TABLE "bank_cursors" (
	"source" text PRIMARY KEY NOT NULL,
	"heard_until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
DROP INDEX "bank_notices_latest";--> statement-breakpoint
ALTER TABLE "charges" ADD COLUMN "payer" jsonb;
ALTER TABLE "demo_mailbox" ADD COLUMN "attachments" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "orders" ADD COLUMN "video_allowed" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "appointment_events" ADD COLUMN "forced" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "displaced_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "video_link" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "offices" ADD COLUMN "book_ahead" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "appointments_displaced" ON "appointments" USING btree ("office_id") WHERE "appointments"."displaced_at" is not null and "appointments"."status" = 'booked';--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_status" CHECK ("appointments"."status" in ('booked', 'cancelled', 'attended', 'missed'));--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_mode" CHECK ("appointments"."mode" in ('in_person', 'video'));
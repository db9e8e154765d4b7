CREATE SEQUENCE "public"."boleto_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1000001 CACHE 1;--> statement-breakpoint
CREATE TABLE "bank_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"reference" text NOT NULL,
	"fingerprint" text NOT NULL,
	"event" text NOT NULL,
	"seu_numero" text NOT NULL,
	"boleto_id" uuid,
	"review" text,
	"raw" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "boleto_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"boleto_id" uuid NOT NULL,
	"from_status" text,
	"to_status" text NOT NULL,
	"actor_type" text NOT NULL,
	"actor" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "boletos" (
	"id" uuid PRIMARY KEY NOT NULL,
	"charge_id" uuid NOT NULL,
	"bank_code" text NOT NULL,
	"seu_numero" text NOT NULL,
	"status" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"late_cents" integer DEFAULT 0 NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date NOT NULL,
	"payable_until" date NOT NULL,
	"payer" jsonb NOT NULL,
	"provider_id" text,
	"nosso_numero" text,
	"codigo_barras" text,
	"linha_digitavel" text,
	"pix_copia_e_cola" text,
	"rejection" text,
	"due_wanted" date,
	"baixa_wanted_at" timestamp with time zone,
	"replacement_due_on" date,
	"replaces_id" uuid,
	"asked_at" timestamp with time zone,
	"registered_at" timestamp with time zone,
	"paid_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "boletos_seu_numero_unique" UNIQUE("seu_numero"),
	CONSTRAINT "boletos_status" CHECK ("boletos"."status" in ('pending_registration', 'registered', 'overdue', 'payment_notice', 'paid', 'paid_after_cancel', 'cancel_pending', 'cancelled', 'expired', 'rejected', 'refunded')),
	CONSTRAINT "boletos_amount" CHECK ("boletos"."amount_cents" > 0 and "boletos"."late_cents" between 0 and "boletos"."amount_cents"),
	CONSTRAINT "boletos_seu_numero" CHECK ("boletos"."seu_numero" ~ '^[0-9]{1,15}$'),
	CONSTRAINT "boletos_registered_has_codes" CHECK ("boletos"."status" not in ('registered', 'overdue') or "boletos"."linha_digitavel" is not null)
);
--> statement-breakpoint
CREATE TABLE "charges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"order_id" uuid NOT NULL,
	"status" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "charges_status" CHECK ("charges"."status" in ('open', 'settled', 'closed')),
	CONSTRAINT "charges_amount" CHECK ("charges"."amount_cents" > 0)
);
--> statement-breakpoint
CREATE TABLE "payment_reversals" (
	"payment_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "homologation_conduct" (
	"id" smallint PRIMARY KEY NOT NULL,
	"conduct" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "homologation_notices" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"seu_numero" text NOT NULL,
	"event" text NOT NULL,
	"payment" jsonb,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "homologation_titles" (
	"seu_numero" text PRIMARY KEY NOT NULL,
	"provider_id" uuid NOT NULL,
	"state" text NOT NULL,
	"amount_cents" integer NOT NULL,
	"due_on" date NOT NULL,
	"payable_until" date NOT NULL,
	"nosso_numero" text NOT NULL,
	"codigo_barras" text NOT NULL,
	"linha_digitavel" text NOT NULL,
	"pix_copia_e_cola" text NOT NULL,
	"rejection" text,
	"next_state" text,
	"next_state_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "boleto_id" uuid;--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "late_cents" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "bank_notices" ADD CONSTRAINT "bank_notices_boleto_id_boletos_id_fk" FOREIGN KEY ("boleto_id") REFERENCES "public"."boletos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boleto_events" ADD CONSTRAINT "boleto_events_boleto_id_boletos_id_fk" FOREIGN KEY ("boleto_id") REFERENCES "public"."boletos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boletos" ADD CONSTRAINT "boletos_charge_id_charges_id_fk" FOREIGN KEY ("charge_id") REFERENCES "public"."charges"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boletos" ADD CONSTRAINT "boletos_replaces_id_boletos_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."boletos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "charges" ADD CONSTRAINT "charges_order_id_orders_id_fk" FOREIGN KEY ("order_id") REFERENCES "public"."orders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_reversals" ADD CONSTRAINT "payment_reversals_payment_id_payments_id_fk" FOREIGN KEY ("payment_id") REFERENCES "public"."payments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "bank_notices_once" ON "bank_notices" USING btree ("source","reference","fingerprint");--> statement-breakpoint
CREATE INDEX "bank_notices_latest" ON "bank_notices" USING btree ("source","received_at");--> statement-breakpoint
CREATE INDEX "bank_notices_to_review" ON "bank_notices" USING btree ("received_at") WHERE "bank_notices"."review" is not null;--> statement-breakpoint
CREATE INDEX "boleto_events_of_boleto" ON "boleto_events" USING btree ("boleto_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "boletos_one_payable_a_charge" ON "boletos" USING btree ("charge_id") WHERE "boletos"."status" in ('pending_registration', 'registered', 'overdue', 'payment_notice', 'cancel_pending');--> statement-breakpoint
CREATE UNIQUE INDEX "boletos_replaced_once" ON "boletos" USING btree ("replaces_id");--> statement-breakpoint
CREATE INDEX "boletos_of_charge" ON "boletos" USING btree ("charge_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "charges_one_open_an_order" ON "charges" USING btree ("order_id") WHERE "charges"."status" = 'open';--> statement-breakpoint
CREATE INDEX "charges_of_order" ON "charges" USING btree ("order_id","created_at");--> statement-breakpoint
CREATE INDEX "homologation_notices_by_time" ON "homologation_notices" USING btree ("at");--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_boleto_id_boletos_id_fk" FOREIGN KEY ("boleto_id") REFERENCES "public"."boletos"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_late" CHECK ("payments"."late_cents" between 0 and "payments"."amount_cents");--> statement-breakpoint
create trigger boleto_events_append_only before update or delete on boleto_events
  for each row execute function refuse_change_of_events();
--> statement-breakpoint
create trigger bank_notices_append_only before update or delete on bank_notices
  for each row execute function refuse_change_of_events();
--> statement-breakpoint
create trigger payment_reversals_append_only before update or delete on payment_reversals
  for each row execute function refuse_change_of_events();

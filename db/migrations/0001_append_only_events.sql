-- The timeline must explain the status for ever: an event is appended and never changed.
create function refuse_change_of_events() returns trigger language plpgsql as $$
begin
  raise exception 'order_events is append-only' using errcode = '23514';
end $$;
--> statement-breakpoint
create trigger order_events_append_only before update or delete on order_events
  for each row execute function refuse_change_of_events();

-- Whether a seat is taken is decided here, in one statement of the caller, by the unique index of live seats: two people
-- can never hold one, whatever the callers forget. The rules (hours, notice, holidays) are asked before, in the code.

-- Seats left for a time on the grid. Appointments of an older grid that overlap it take a seat each; those at the very
-- same start have their own numbered seats. A slot lasts four hours at most.
create function seats_beside_other_grids(p_office uuid, p_capacity smallint, p_start timestamptz, p_end timestamptz, p_but uuid)
returns integer language sql stable as $$
  select p_capacity - count(*)::integer from appointments
  where office_id = p_office and status = 'booked' and starts_at <> p_start and id is distinct from p_but
    and starts_at > p_start - interval '4 hours' and starts_at < p_end and ends_at > p_start
$$;
--> statement-breakpoint
-- 'booked' | 'full' | 'office_changed' (its rules are others than those that the caller asked).
-- The lock lets an office change its rules only before this booking or after it, when it sees the booking.
create function book_seat(
  p_id uuid, p_order uuid, p_office uuid, p_office_version integer, p_mode text,
  p_start timestamptz, p_end timestamptz, p_actor text, p_now timestamptz
) returns text language plpgsql as $$
declare
  v_capacity smallint;
  v_seat integer;
begin
  select capacity into v_capacity from offices where id = p_office and version = p_office_version for key share;
  if not found then return 'office_changed'; end if;
  for v_seat in 1 .. seats_beside_other_grids(p_office, v_capacity, p_start, p_end, null) loop
    insert into appointments (id, order_id, office_id, mode, starts_at, ends_at, seat, status, created_at, updated_at)
      values (p_id, p_order, p_office, p_mode, p_start, p_end, v_seat, 'booked', p_now, p_now)
      on conflict (office_id, starts_at, seat) where status = 'booked' do nothing;
    if found then
      insert into appointment_events (appointment_id, sequence, kind, office_id, starts_at, actor, at)
        values (p_id, 0, 'booked', p_office, p_start, p_actor, p_now);
      return 'booked';
    end if;
  end loop;
  return 'full';
end $$;
--> statement-breakpoint
-- 'moved' | 'full' (the old time is kept) | 'stale' (changed meanwhile, or not live) | 'office_changed'.
-- The row stays, and with it the calendar's UID: the new seat is taken by the statement that gives up the old one.
create function move_seat(
  p_id uuid, p_sequence integer, p_office uuid, p_office_version integer, p_mode text,
  p_start timestamptz, p_end timestamptz, p_actor text, p_now timestamptz
) returns text language plpgsql as $$
declare
  v_old appointments;
  v_capacity smallint;
  v_seat integer;
begin
  -- The office before the appointment: an office that changes its rules locks in this order too.
  select capacity into v_capacity from offices where id = p_office and version = p_office_version for key share;
  if not found then return 'office_changed'; end if;
  select * into v_old from appointments
    where id = p_id and status = 'booked' and sequence = p_sequence for update;
  if not found then return 'stale'; end if;
  for v_seat in 1 .. seats_beside_other_grids(p_office, v_capacity, p_start, p_end, p_id) loop
    -- Looked at first, since an update that fails costs a subtransaction; only the index decides.
    continue when exists (
      select from appointments
      where office_id = p_office and starts_at = p_start and seat = v_seat and status = 'booked' and id <> p_id);
    begin
      update appointments
        set office_id = p_office, mode = p_mode, starts_at = p_start, ends_at = p_end, seat = v_seat,
            sequence = sequence + 1, confirmed_at = null, displaced_at = null, updated_at = p_now
        where id = p_id;
      insert into appointment_events (appointment_id, sequence, kind, forced, office_id, starts_at, actor, at)
        values (p_id, p_sequence + 1, 'moved', v_old.displaced_at is not null, p_office, p_start, p_actor, p_now);
      return 'moved';
    exception when unique_violation then null;
    end;
  end loop;
  return 'full';
end $$;

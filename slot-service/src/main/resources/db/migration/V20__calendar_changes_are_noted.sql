-- Which days changed, and by which transaction. Whoever keeps a picture of the calendar in memory reads on from the
-- snapshot it saw last: no change is missed, whatever the order of commits, and nobody waits for anybody. Written by
-- triggers, so that it does not matter who changes the calendar: another instance, another version, an operator.
create table calendar_change (
    workshop_id uuid not null,
    from_date   date not null, -- from -infinity to infinity: all that is known of the workshop
    to_date     date not null,
    xid         xid8 not null default pg_current_xact_id()
);

create index calendar_change_xid on calendar_change (xid);

-- The work of a visit lies between its pick-up and its return, so that these say where bay minutes change, too.
create function note_visit(workshop uuid, pickup date, comeback date) returns void language sql as $$
    insert into calendar_change (workshop_id, from_date, to_date) values (workshop, pickup, comeback)
$$;

create function note_changed_visit() returns trigger language plpgsql as $$
begin
    if tg_op <> 'INSERT' and old.status in ('HELD', 'FIRM') then
        perform note_visit(old.workshop_id, old.pickup_date, old.return_date);
    end if;
    if tg_op <> 'DELETE' and new.status in ('HELD', 'FIRM') then
        perform note_visit(new.workshop_id, new.pickup_date, new.return_date);
    end if;
    return null;
end $$;

create trigger note_new_visit after insert on reservation
    for each row when (new.status in ('HELD', 'FIRM'))
    execute function note_changed_visit();

-- Money or a later end of a hold takes nothing and gives nothing back.
create trigger note_changed_visit after update on reservation
    for each row when (
        (old.status in ('HELD', 'FIRM')) <> (new.status in ('HELD', 'FIRM'))
        or old.pickup_slot_id is distinct from new.pickup_slot_id
        or old.return_slot_id is distinct from new.return_slot_id)
    execute function note_changed_visit();

create trigger note_removed_visit after delete on reservation
    for each row when (old.status in ('HELD', 'FIRM'))
    execute function note_changed_visit();

create function note_changed_days() returns trigger language plpgsql as $$
begin
    insert into calendar_change (workshop_id, from_date, to_date)
    select workshop_id, min(date), max(date) from changed group by workshop_id;
    return null;
end $$;

create trigger note_new_days after insert on workshop_day
    referencing new table as changed for each statement execute function note_changed_days();
create trigger note_changed_days after update on workshop_day
    referencing new table as changed for each statement execute function note_changed_days();
create trigger note_removed_days after delete on workshop_day
    referencing old table as changed for each statement execute function note_changed_days();

create trigger note_new_windows after insert on slot_window
    referencing new table as changed for each statement execute function note_changed_days();
create trigger note_changed_windows after update on slot_window
    referencing new table as changed for each statement execute function note_changed_days();
create trigger note_removed_windows after delete on slot_window
    referencing old table as changed for each statement execute function note_changed_days();

create function note_changed_workshop() returns trigger language plpgsql as $$
begin
    insert into calendar_change (workshop_id, from_date, to_date)
    select distinct workshop, date '-infinity', date 'infinity'
    from (select to_jsonb(changed) as row from changed), lateral (
        select cast(coalesce(row ->> 'workshop_id', row ->> 'id') as uuid) as workshop);
    return null;
end $$;

create trigger note_new_workshop after insert on workshop
    referencing new table as changed for each statement execute function note_changed_workshop();
create trigger note_changed_workshop after update on workshop
    referencing new table as changed for each statement execute function note_changed_workshop();
create trigger note_removed_workshop after delete on workshop
    referencing old table as changed for each statement execute function note_changed_workshop();

create trigger note_new_terms after insert on workshop_terms
    referencing new table as changed for each statement execute function note_changed_workshop();
create trigger note_changed_terms after update on workshop_terms
    referencing new table as changed for each statement execute function note_changed_workshop();

create function note_emptied_calendar() returns trigger language plpgsql as $$
begin
    insert into calendar_change (workshop_id, from_date, to_date) select id, '-infinity', 'infinity' from workshop;
    return null;
end $$;

create trigger note_emptied_reservations after truncate on reservation
    for each statement execute function note_emptied_calendar();
create trigger note_emptied_windows after truncate on slot_window
    for each statement execute function note_emptied_calendar();

-- All that limits a day stands in its row, as taking places locks that row and nothing else. daily_cap and own_bays are
-- what the day has of its own; where it has none, it has what is usual.
alter table workshop_day
    add column usual_cap int     not null default 16 check (usual_cap >= 0), -- 0: no new bookings, whatever the day says
    add column own_bays  int     check (own_bays >= 0),
    add column own_hours boolean not null default false; -- hours and windows were set for this day: the week leaves them alone

alter table workshop_day
    drop constraint workshop_day_closed_because_check,
    add constraint workshop_day_closed_because_check check (closed_because in
        ('HOLIDAY', 'NO_WORKDAY', 'VACATION', 'STAFF_SHORTAGE', 'MAINTENANCE', 'FORCE_MAJEURE', 'CLOSED_DAY'));

-- Reservations that ended still name their windows, so that none is ever deleted. Times never change: other times are
-- another window.
alter table slot_window
    add column offered boolean not null default true,
    drop constraint slot_window_workshop_id_date_kind_starts_key,
    add unique (workshop_id, date, kind, starts, ends);

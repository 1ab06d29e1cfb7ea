-- A customer's wish for other windows, written down before slot-service is asked and gone once it is settled.
create table reschedule (
    booking_id     uuid        primary key references booking (id),
    pickup_slot_id uuid        not null,
    return_slot_id uuid        not null,
    started_at     timestamptz not null
);

create index reschedule_started on reschedule (started_at);

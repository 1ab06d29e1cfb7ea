-- What a booking takes of the calendar. HELD and FIRM take places, EXPIRED and RELEASED do not.
create table reservation (
    booking_id       uuid        primary key,
    workshop_id      uuid,
    pickup_slot_id   uuid,
    pickup_date      date,
    return_slot_id   uuid,
    return_date      date,
    duration_minutes int         check (duration_minutes between 1 and 1440),
    status           text        not null check (status in ('HELD', 'FIRM', 'EXPIRED', 'RELEASED')),
    held_until       timestamptz,
    payment_id       uuid        unique,
    version          bigint      not null,
    foreign key (pickup_slot_id, workshop_id, pickup_date) references slot_window (id, workshop_id, date),
    foreign key (return_slot_id, workshop_id, return_date) references slot_window (id, workshop_id, date),
    check (return_date >= pickup_date),
    check ((status = 'HELD') = (held_until is not null)),
    check (status <> 'FIRM' or payment_id is not null),
    -- All or nothing, and nothing only when the cancellation came before the hold.
    check (num_nulls(workshop_id, pickup_slot_id, pickup_date, return_slot_id, return_date, duration_minutes) in (0, 6)),
    check (workshop_id is not null or status = 'RELEASED')
);

create index reservation_pickup on reservation (workshop_id, pickup_date, pickup_slot_id)
    where status in ('HELD', 'FIRM');

create index reservation_return on reservation (workshop_id, return_date, return_slot_id)
    where status in ('HELD', 'FIRM');

create index reservation_lapse on reservation (held_until) where status = 'HELD';

-- How long a car occupies a bay, by day; there as long as its reservation takes places.
create table bay_minutes (
    booking_id  uuid not null references reservation,
    workshop_id uuid not null,
    date        date not null,
    minutes     int  not null check (minutes > 0),
    primary key (booking_id, date),
    foreign key (workshop_id, date) references workshop_day
);

create index bay_minutes_day on bay_minutes (workshop_id, date) include (minutes, booking_id);

-- Each payment for a booking is answered with exactly one fact, however often we are told of it.
create table payment_answer (
    payment_id  uuid        primary key,
    booking_id  uuid        not null,
    answered_at timestamptz not null
);

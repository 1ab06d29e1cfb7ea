create table workshop (
    id   uuid primary key,
    slug text not null unique,
    name text not null
);

insert into workshop (id, slug, name)
values ('7f1c2a50-0000-4000-8000-000000058452', 'witten', 'Werkstatt Witten');

-- A day on which the workshop usually works, written once when it is opened for booking. Whoever takes places of a day
-- locks its row; what is taken is counted from the reservations under that lock and stored nowhere.
create table workshop_day (
    workshop_id    uuid not null references workshop,
    date           date not null,
    opens          time not null,
    closes         time not null,
    bays           int  not null check (bays >= 0),
    daily_cap      int  check (daily_cap >= 0), -- null: as the setting says; 0: no new bookings
    closed_because text check (closed_because in ('HOLIDAY', 'CLOSED_DAY')),
    primary key (workshop_id, date),
    check (opens < closes)
);

-- Local times, Europe/Berlin.
create table slot_window (
    id          uuid primary key,
    workshop_id uuid not null,
    kind        text not null check (kind in ('PICKUP', 'RETURN')),
    date        date not null,
    starts      time not null,
    ends        time not null,
    capacity    int  not null check (capacity >= 0),
    foreign key (workshop_id, date) references workshop_day,
    unique (workshop_id, date, kind, starts),
    unique (id, workshop_id, date), -- what a reservation refers to, so that its dates are those of its windows
    check (starts < ends)
);
